using System.Collections.Concurrent;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using GraphQL;
using GraphQL.Types;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// Says which types a caller can come to by the fields that he may read. An object found by its id alone is shown only to callers
/// who could come to its type without the id: a type that only staff's fields lead to stays with the staff.
/// </summary>
internal sealed class TypeReach
{
    private readonly ISchema _schema;
    private readonly AccessRule[] _rules;
    private readonly ConcurrentDictionary<ulong, HashSet<string>> _typesByRights = new();

    public TypeReach(ISchema schema)
    {
        _schema = schema;
        _rules = [.. schema.AllTypes.OfType<IComplexGraphType>().SelectMany(t => t.Fields).Select(GuardedField.AccessOf).OfType<AccessRule>().Distinct()];
        if (_rules.Length > 64) throw new NotSupportedException("More than 64 different access rules.");
    }

    public bool Allows(string typeName, Viewer viewer)
    {
        var rights = 0UL;
        for (var i = 0; i < _rules.Length; i++)
        {
            if (_rules[i].Allows(viewer)) rights |= 1UL << i;
        }

        return _typesByRights.GetOrAdd(rights, _ => Walk(viewer)).Contains(typeName);
    }

    private HashSet<string> Walk(Viewer viewer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<IGraphType>([_schema.Query]);
        while (open.TryPop(out var type))
        {
            if (!seen.Add(type.Name)) continue;
            if (type is not IComplexGraphType complex) continue;
            foreach (var field in complex.Fields.Where(f => f.Name != "node" && GuardedField.AccessOf(f) is { } rule && rule.Allows(viewer)))
            {
                Open(open, field.ResolvedType!.GetNamedType());
            }
        }

        return seen;
    }

    private static void Open(Stack<IGraphType> open, IGraphType type)
    {
        open.Push(type);
        if (type is not IAbstractGraphType union || type is NodeInterface) return;
        foreach (var possible in union.PossibleTypes) open.Push(possible);
    }
}
