using GraphQL;
using GraphQL.Types;

namespace FoodSaaS.IntegrationTests.Tenancy.Fields;

/// <summary>Writes a selection of everything that a type has, as deep as it goes without coming back to a type it is inside of.</summary>
internal static class Selection
{
    /// <summary>What a field needs to be asked.</summary>
    private static readonly Dictionary<string, string> Arguments = new(StringComparer.Ordinal) { ["factsWith"] = "(optionIds: [])" };

    /// <returns>The selection with braces, or nothing for a scalar.</returns>
    public static string Of(IGraphType type) => Of(type.GetNamedType(), []);

    private static string Of(IGraphType type, string[] inside) => type switch
    {
        IAbstractGraphType { Name: "Node" } => "{ __typename id }",
        IObjectGraphType complex => $"{{ __typename {string.Join(' ', complex.Fields.Select(f => Field(f, f.Name, [.. inside, type.Name])))} }}",
        IAbstractGraphType general => $"{{ __typename {string.Join(' ', general.PossibleTypes.Select(p => OnOne(p, general, [.. inside, type.Name])))} }}",
        _ => "",
    };

    /// <summary>A field that other possible types have in another shape is asked for under a name of its own.</summary>
    private static string OnOne(IObjectGraphType possible, IAbstractGraphType general, string[] inside)
    {
        var others = general.PossibleTypes.Where(p => p != possible).SelectMany(p => p.Fields).ToLookup(f => f.Name, f => f.ResolvedType!.ToString());
        string NameOf(FieldType field) => others[field.Name].Any(shape => shape != field.ResolvedType!.ToString()) ? $"{possible.Name}_{field.Name}: {field.Name}" : field.Name;
        return $"... on {possible.Name} {{ {string.Join(' ', possible.Fields.Select(f => Field(f, NameOf(f), inside)))} }}";
    }

    private static string Field(FieldType field, string written, string[] inside)
    {
        var type = field.ResolvedType!.GetNamedType();
        if (Arguments.TryGetValue(field.Name, out var arguments)) written += arguments;
        else if (field.Arguments?.Any(a => a.ResolvedType is NonNullGraphType && a.DefaultValue is null) == true) throw new InvalidOperationException($"{field.Name} needs arguments: say here how to fill them.");
        if (type is ScalarGraphType) return written;
        return inside.Contains(type.Name) || field.Name == "edges" ? "" : $"{written} {Of(type, inside)}";
    }
}
