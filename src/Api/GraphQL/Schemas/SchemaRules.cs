using FoodSaaS.Tenancy.GraphQL;
using GraphQL.Types;

namespace FoodSaaS.Api.GraphQL;

/// <summary>What every schema must keep before it is served: everything is described, every field has an access rule.</summary>
internal static class SchemaRules
{
    private static readonly HashSet<string> BuiltIn = new(StringComparer.Ordinal) { "Boolean", "Float", "ID", "Int", "String" };

    /// <exception cref="InvalidOperationException">Names everything that is missing.</exception>
    public static void Check(ISchema schema)
    {
        var missing = schema.AllTypes.Where(IsOurs).SelectMany(Missing).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0) throw new InvalidOperationException("The schema is incomplete:\n" + string.Join('\n', missing));
    }

    public static bool IsOurs(IGraphType type) => !type.Name.StartsWith("__", StringComparison.Ordinal) && !BuiltIn.Contains(type.Name);

    private static IEnumerable<string> Missing(IGraphType type)
    {
        if (IsBlank(type.Description)) yield return $"{type.Name} has no description";
        if (type is EnumerationGraphType values)
        {
            foreach (var value in values.Values.Where(v => IsBlank(v.Description))) yield return $"{type.Name}.{value.Name} has no description";
        }

        if (type is not IComplexGraphType complex) yield break;
        foreach (var field in complex.Fields)
        {
            if (IsBlank(field.Description)) yield return $"{type.Name}.{field.Name} has no description";
            if (GuardedField.AccessOf(field) is null) yield return $"{type.Name}.{field.Name} has no access rule";
            foreach (var argument in (field.Arguments ?? []).Where(a => IsBlank(a.Description))) yield return $"{type.Name}.{field.Name}({argument.Name}) has no description";
        }
    }

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);
}
