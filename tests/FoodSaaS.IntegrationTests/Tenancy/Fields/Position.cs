using GraphQL;
using GraphQL.Types;

namespace FoodSaaS.IntegrationTests.Tenancy.Fields;

/// <summary>A place in a field's arguments where a caller names an object: an id, or a text that finds things.</summary>
/// <param name="Path">From the argument down, dot separated.</param>
/// <param name="Coordinate">Type and field that hold it, for people.</param>
internal sealed record Position(string Path, string Coordinate, bool IsId)
{
    /// <summary>Texts by which the API finds things.</summary>
    private static readonly string[] Finding = ["slug", "slugs", "categorySlug", "path", "token", "cart", "search", "blocks"];

    public string Name => Path.Split('.').Last(p => !int.TryParse(p, out _));

    public static IEnumerable<Position> In(IGraphType type, string path, string coordinate, string[] inside)
    {
        if (type is NonNullGraphType or ListGraphType)
        {
            var inner = ((IProvideResolvedType)type).ResolvedType!;
            return In(inner, type is ListGraphType ? path + ".0" : path, coordinate, inside);
        }

        var position = new Position(path, coordinate, type.Name == "ID");
        if (type is IInputObjectGraphType input) return inside.Contains(input.Name) ? [] : input.Fields.SelectMany(f => In(f.ResolvedType!, $"{path}.{f.Name}", $"{input.Name}.{f.Name}", [.. inside, input.Name]));
        return position.IsId || (type.Name == "String" && Finding.Contains(position.Name)) ? [position] : [];
    }
}
