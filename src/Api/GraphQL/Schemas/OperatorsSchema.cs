using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using GraphQL;
using GraphQL.Introspection;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// What introspection tells: fields for those who run the platform, and types that only such fields lead to, are told to nobody else. What anybody may ask is
/// <see cref="AccessGuard"/>'s affair, and so is who may read the schema at all.
/// </summary>
internal sealed class OperatorsSchema : DefaultSchemaFilter
{
    /// <summary>The engine's filter is asked without the request.</summary>
    private static readonly AsyncLocal<bool> TellsAll = new();

    private readonly HashSet<string> _theirs;

    private OperatorsSchema(ISchema schema)
    {
        _theirs = Reached(schema, _ => true);
        _theirs.ExceptWith(Reached(schema, field => !IsTheirs(field)));
    }

    /// <summary>Puts the filter into a schema that is built.</summary>
    public static void Hide(ISchema schema)
    {
        var filter = new OperatorsSchema(schema);
        schema.Filter = filter;
        // The engine finds a type by its name without asking the filter.
        schema.TypeMetaFieldType.Resolver = new FuncFieldResolver<object, IGraphType>(c => c.Schema.AllTypes[c.GetArgument<string>("name")] is { } type && filter.Tells(type) ? type : null);
    }

    /// <summary>Within the present asynchronous method and what it calls.</summary>
    public static void TellTo(Viewer viewer) => TellsAll.Value = AccessRule.Operator.Allows(viewer);

    public override Task<bool> AllowType(IGraphType type) => Tells(type) ? base.AllowType(type) : Forbidden;

    public override Task<bool> AllowField(IGraphType parent, IFieldType field) => TellsAll.Value || !IsTheirs(field) ? base.AllowField(parent, field) : Forbidden;

    private bool Tells(IGraphType type) => TellsAll.Value || !_theirs.Contains(type.Name);

    private static bool IsTheirs(IProvideMetadata field) => GuardedField.AccessOf(field) == AccessRule.Operator;

    private static HashSet<string> Reached(ISchema schema, Func<FieldType, bool> through)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<IGraphType>(new IGraphType?[] { schema.Query, schema.Mutation, schema.Subscription }.OfType<IGraphType>());
        while (open.TryPop(out var type))
        {
            if (!seen.Add(type.Name)) continue;
            foreach (var next in NextTo(type, through)) open.Push(next);
        }

        return seen;
    }

    /// <summary>An object that <c>node</c> may find is reached by its own fields only.</summary>
    private static IEnumerable<IGraphType> NextTo(IGraphType type, Func<FieldType, bool> through)
    {
        var fields = type is IComplexGraphType complex ? complex.Fields.Where(through).ToList() : [];
        var of = fields.Select(f => f.ResolvedType!).Concat(fields.SelectMany(f => f.Arguments ?? []).Select(a => a.ResolvedType!)).Select(t => t.GetNamedType());
        return type is IAbstractGraphType general and not NodeInterface ? of.Concat(general.PossibleTypes) : of;
    }
}
