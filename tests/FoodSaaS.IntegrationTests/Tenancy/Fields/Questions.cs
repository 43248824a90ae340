using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using GraphQL;
using GraphQL.Types;

namespace FoodSaaS.IntegrationTests.Tenancy.Fields;

/// <summary>A request for one root field with everything in it.</summary>
/// <param name="Guards">The rule that the field itself stands under.</param>
/// <param name="Positions">Where its arguments can name somebody's object.</param>
internal sealed record Question(string Field, string Document, IReadOnlyList<QueryArgument> Arguments, IReadOnlyList<Position> Positions, AccessRule? Guards);

/// <summary>The requests that a schema allows.</summary>
internal static class Questions
{
    public static IEnumerable<Question> WithoutArguments(ISchema schema) =>
        schema.Query.Fields.Where(f => IsOfABrand(f) && !Arguments(f).Any(IsRequired)).Select(f => Make("query", f, []));

    /// <summary>One for every query and mutation in which a caller can name an object, and every place where he can.</summary>
    public static IEnumerable<Question> ThatNameObjects(ISchema schema) =>
        new[] { ("query", schema.Query), ("mutation", schema.Mutation!) }
            .SelectMany(root => root.Item2.Fields.Where(IsOfABrand).Select(f => Make(root.Item1, f, Arguments(f))))
            .Where(q => q.Positions.Count > 0);

    public static bool IsRequired(QueryArgument argument) => argument.ResolvedType is NonNullGraphType && argument.DefaultValue is null;

    /// <summary>Operators see all brands; whoever comes for a brand cannot ask their fields at all.</summary>
    private static bool IsOfABrand(FieldType field) => GuardedField.AccessOf(field) != AccessRule.Operator;

    private static IReadOnlyList<QueryArgument> Arguments(FieldType field) => [.. field.Arguments ?? []];

    private static Question Make(string operation, FieldType field, IReadOnlyList<QueryArgument> arguments)
    {
        var declared = arguments.Count == 0 ? "" : $"({string.Join(", ", arguments.Select(a => $"${a.Name}: {a.ResolvedType}"))})";
        var given = arguments.Count == 0 ? "" : $"({string.Join(", ", arguments.Select(a => $"{a.Name}: ${a.Name}"))})";
        var positions = arguments.SelectMany(a => Position.In(a.ResolvedType!, a.Name, $"{field.Name}({a.Name})", [])).ToList();
        return new Question(field.Name, $"{operation}{declared} {{ {field.Name}{given} {Selection.Of(field.ResolvedType!)} }}", arguments, positions, GuardedField.AccessOf(field));
    }
}
