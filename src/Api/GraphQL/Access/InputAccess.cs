using System.Collections;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Finds the rules of the input fields that a request really fills, in literals and in variables.</summary>
internal sealed class InputAccess
{
    private readonly HashSet<IGraphType> _guarded;

    private InputAccess(HashSet<IGraphType> guarded) => _guarded = guarded;

    public static InputAccess Of(ISchema schema)
    {
        var inputs = schema.AllTypes.OfType<IInputObjectGraphType>().ToList();
        var guarded = new HashSet<IGraphType>(inputs.Where(i => i.Fields.Any(f => RuleOf(f) != AccessRule.Inherited)));
        while (inputs.Where(i => !guarded.Contains(i) && i.Fields.Any(f => guarded.Contains(f.ResolvedType!.GetNamedType()))).ToList() is { Count: > 0 } more) guarded.UnionWith(more);
        return new InputAccess(guarded);
    }

    /// <summary>True where the type, or one inside it, has a field with a rule of its own.</summary>
    public bool IsGuarded(IGraphType type) => _guarded.Contains(type.GetNamedType());

    /// <summary>The rules behind a literal; what it takes from variables is noted in <paramref name="variables"/>.</summary>
    public IEnumerable<(AccessRule Rule, string Coordinate)> InLiteral(IGraphType type, GraphQLValue value, List<(string Name, IGraphType Type)> variables)
    {
        if (!IsGuarded(type)) return [];
        return value switch
        {
            GraphQLVariable variable => Note(variable, type, variables),
            GraphQLListValue list => (list.Values ?? []).SelectMany(v => InLiteral(type, v, variables)),
            GraphQLObjectValue fields => (fields.Fields ?? []).SelectMany(f => InField(type, f.Name.StringValue, t => InLiteral(t, f.Value, variables))),
            _ => [],
        };
    }

    /// <summary>The rules behind a variable's value.</summary>
    public IEnumerable<(AccessRule Rule, string Coordinate)> InValue(IGraphType type, object? value)
    {
        if (!IsGuarded(type)) return [];
        return value switch
        {
            IDictionary<string, object?> fields => fields.SelectMany(f => InField(type, f.Key, t => InValue(t, f.Value))),
            string => [],
            IEnumerable list => list.Cast<object?>().SelectMany(v => InValue(type, v)),
            _ => [],
        };
    }

    private static IEnumerable<(AccessRule, string)> InField(IGraphType type, string name, Func<IGraphType, IEnumerable<(AccessRule, string)>> inside)
    {
        var input = (IInputObjectGraphType)type.GetNamedType();
        return input.GetField(name) is { } field ? inside(field.ResolvedType!).Prepend((RuleOf(field), $"{input.Name}.{field.Name}")) : [];
    }

    private static IEnumerable<(AccessRule, string)> Note(GraphQLVariable variable, IGraphType type, List<(string, IGraphType)> variables)
    {
        variables.Add((variable.Name.StringValue, type));
        return [];
    }

    private static AccessRule RuleOf(IProvideMetadata field) => GuardedField.AccessOf(field) ?? throw new InvalidOperationException("An input field has no access rule.");
}
