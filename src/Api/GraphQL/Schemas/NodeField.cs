using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace FoodSaaS.Api.GraphQL;

/// <summary>The host's own root field <c>node(id)</c>: finds any object by its global id, for callers who could reach its type by other fields too.</summary>
internal static class NodeField
{
    /// <param name="schema">The schema under construction; asked when the first id is looked up.</param>
    public static void AddTo(SchemaParts parts, Func<ISchema> schema)
    {
        var reach = new Lazy<TypeReach>(() => new TypeReach(schema()));
        parts.Query.AddField(GuardedField.Make(
            "node",
            AccessRule.Public,
            "Finds an object of this brand by its global id. Null when there is none, or none that the caller may see.",
            typeof(NodeInterface),
            new FuncFieldResolver<object, object>(async c =>
            {
                var context = new FieldContext(c);
                var id = context.Argument<GlobalId>("id");
                if (!parts.Nodes.TryGetValue(id.Type, out var find) || !reach.Value.Allows(id.Type, context.Viewer)) return null;
                return await find(id.Id, context);
            }),
            Argument.Required<GlobalId>("id", "A global id that an earlier answer gave.")));
    }
}
