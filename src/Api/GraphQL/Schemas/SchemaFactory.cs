using System.Collections.Frozen;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Builds the schema of a content model from what the modules add.</summary>
internal sealed class SchemaFactory(IEnumerable<IModule> modules)
{
    /// <param name="taken">The names that the schema has without the model's types; asked where it has any, none where left out.</param>
    /// <exception cref="InvalidOperationException">The schema breaks one of <see cref="SchemaRules"/>.</exception>
    public ServedSchema Build(ContentModel model, Func<IReadOnlySet<string>>? taken = null)
    {
        var schema = new ModularSchema();
        var parts = new SchemaParts(schema, model.Definition, taken ?? (() => FrozenSet<string>.Empty));
        foreach (var module in modules) module.AddGraphQL(parts);
        NodeField.AddTo(parts, () => schema);

        schema.Query = parts.Query;
        schema.Mutation = parts.Mutation.Fields.Count > 0 ? parts.Mutation : null;
        schema.Subscription = parts.Subscription.Fields.Count > 0 ? parts.Subscription : null;
        schema.Extend(parts);
        schema.Initialize();
        schema.EnsureAllExtended();
        SchemaRules.Check(schema);
        OperatorsSchema.Hide(schema);
        return new ServedSchema(schema, model, InputAccess.Of(schema));
    }
}
