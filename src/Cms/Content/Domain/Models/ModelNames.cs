namespace FoodSaaS.Cms.Content.Domain.Models;

/// <summary>The names that a model gives the brand's schema: types as they are, root fields as <c>Query.faqs</c>.</summary>
internal static class ModelNames
{
    /// <summary>Types that every schema with content types has, whoever's they are.</summary>
    public static readonly IReadOnlyList<string> Shared =
    [
        "JSON", "Float", "RichText", "MapPoint", "MapPointInput", "RichTextTranslationInput", "SortDirection", "TextFilter", "NumberFilter", "BooleanFilter", "DateFilter", "DateTimeFilter", "IdFilter",
    ];

    /// <summary>Types whose field in a mutation's payload would be one that every payload has.</summary>
    public static readonly IReadOnlySet<string> PayloadFields = new HashSet<string>(StringComparer.Ordinal) { "Entry", "Errors", "ReceiptId" };

    /// <summary>Fields that every entry has, and words that inputs keep for themselves.</summary>
    public static readonly IReadOnlySet<string> FieldsTaken = new HashSet<string>(StringComparer.Ordinal) { "id", "version", "publishedAt", "and", "or", "not" };

    /// <returns>Each name, with the part of the model that it comes from.</returns>
    public static IEnumerable<(string Name, string Path)> Of(ModelDefinition model)
    {
        for (var i = 0; i < model.Types.Count; i++)
        {
            var (type, path) = (model.Types[i], $"types.{i}");
            foreach (var name in OfType(type.Name)) yield return (name, $"{path}.name");
            foreach (var root in OfPlural(type.Plural)) yield return (root, $"{path}.plural");
            foreach (var (name, field) in OfFields(type, type.Name)) yield return (name, $"{path}.fields.{field}.name");
        }

        for (var i = 0; i < model.Components.Count; i++)
        {
            var (component, path) = (model.Components[i], $"components.{i}");
            foreach (var name in OfComponent(component.Name)) yield return (name, $"{path}.name");
            foreach (var (name, field) in OfFields(component, component.Name)) yield return (name, $"{path}.fields.{field}.name");
        }
    }

    /// <returns>All names that follow from that of a type or component, were it called so.</returns>
    public static IEnumerable<string> OfShape(ContentShape shape, string name) =>
        (shape is ContentType ? OfType(name) : OfComponent(name)).Concat(OfFields(shape, name).Select(f => f.Name));

    public static IEnumerable<string> OfPlural(string plural) => [$"Query.{plural}", $"Query.{plural}Drafts"];

    public static string CamelOf(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    public static string BlockOf(string shape, FieldDefinition field) => $"{shape}{field.PascalName}Block";

    public static string TargetOf(string shape, FieldDefinition field) => $"{shape}{field.PascalName}Target";

    private static IEnumerable<string> OfComponent(string name) => [name, $"{name}Input"];

    private static IEnumerable<string> OfType(string name)
    {
        yield return name;
        foreach (var suffix in new[] { "Edge", "Connection", "Where", "Order", "Publication" }) yield return name + suffix;
        foreach (var verb in new[] { "Create", "Update", "Publish", "Unpublish", "Delete" })
        {
            foreach (var suffix in new[] { "Input", "Payload", "Error" }) yield return verb + name + suffix;
            yield return $"Mutation.{CamelOf(verb)}{name}";
        }

        yield return $"Query.{CamelOf(name)}";
        yield return $"Query.{CamelOf(name)}Draft";
        yield return $"Subscription.{CamelOf(name)}Published";
    }

    private static IEnumerable<(string Name, int Field)> OfFields(ContentShape shape, string name)
    {
        for (var i = 0; i < shape.Fields.Count; i++)
        {
            var field = shape.Fields[i];
            if (field.Name.Length == 0) continue;
            if (field.Kind == ContentFieldKind.Blocks)
            {
                yield return (BlockOf(name, field), i);
                yield return ($"{BlockOf(name, field)}Input", i);
            }
            else if (field is { Kind: ContentFieldKind.Reference, Targets.Count: > 1 })
            {
                yield return (TargetOf(name, field), i);
            }
        }
    }
}
