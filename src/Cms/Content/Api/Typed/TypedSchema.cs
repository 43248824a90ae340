using FoodSaaS.Cms.Content.Application.Reading;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Content.Api.Typed;

/// <summary>Turns a brand's content types into its typed schema: per type an object, a single, connections, changes and a subscription.</summary>
internal static class TypedSchema
{
    public static void Add(SchemaParts schema)
    {
        var definition = ModelDefinition.Read(schema.Content);
        if (definition.Types.Count + definition.Components.Count == 0) return;
        var model = new ReadModel(definition, ServedNames.Of(definition, schema.TakenNames));
        var own = schema.Own();
        SharedTypes.Add(own);
        var components = definition.Components.ToDictionary(c => c.Name, c => TypedObjects.Component(own, model, c), StringComparer.Ordinal);
        var types = definition.Types.ToDictionary(t => t.Name, t => TypedObjects.Entry(own, model, t), StringComparer.Ordinal);
        foreach (var shape in definition.Types.Cast<ContentShape>().Concat(definition.Components))
        {
            foreach (var field in shape.Fields) AddUnions(own, model.Names, shape, field, types, components);
        }

        foreach (var component in definition.Components) own.Input($"{model.Names.Of(component)}Input", Words.Of(component), component.Fields.Select(f => TypedInputs.Of(model.Names, component, f)));
        foreach (var type in definition.Types)
        {
            TypedQueries.Add(schema, own, model, type);
            TypedMutations.Add(own, model, type);
            TypedSubscriptions.Add(own, model, type);
        }
    }

    private static void AddUnions(OwnTypes own, ServedNames names, ContentShape shape, FieldDefinition field, Dictionary<string, OwnObject> types, Dictionary<string, OwnObject> components)
    {
        if (field.Kind == ContentFieldKind.Blocks)
        {
            own.Union(names.BlockOf(shape, field), $"What {shape.Name}.{field.Name} is made of.", field.Targets.Select(t => components[t]));
            own.Input($"{names.BlockOf(shape, field)}Input", "One block: exactly one of the fields is given.", TypedInputs.Blocks(names, field));
        }
        else if (field is { Kind: ContentFieldKind.Reference, Targets.Count: > 1 })
        {
            own.Union(names.TargetOf(shape, field), $"What {shape.Name}.{field.Name} may refer to.", field.Targets.Select(t => types[t]));
        }
    }
}

/// <summary>How the schema describes parts of a model.</summary>
internal static class Words
{
    public static string Of(ContentShape shape) => shape.Description ?? $"{shape.Label}.";

    public static string Of(FieldDefinition field)
    {
        var words = field.Description ?? $"{field.Label}.";
        return field.Kind == ContentFieldKind.Select ? $"{words} One of: {string.Join(", ", field.Options ?? [])}." : words;
    }
}
