using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.IntegrationTests.Tenancy.Fields;

/// <summary>Pairs of what is theirs and what is nobody's, alike in form.</summary>
internal static class Probe
{
    /// <param name="isShort">One pair is enough: the caller may not come here at all.</param>
    public static IEnumerable<(string Theirs, string Nobodys)> For(Position position, Belongings theirs, bool isShort)
    {
        var all = position.IsId ? theirs.Ids.Select(i => (i.Value, NobodysId(i.Key))) : Texts(position.Name, theirs);
        return isShort ? all.Take(1) : all;
    }

    private static string NobodysId(string type) => new GlobalId(type, Guid.CreateVersion7()).ToString();

    private static IEnumerable<(string, string)> Texts(string name, Belongings theirs) => name switch
    {
        "slug" or "slugs" or "categorySlug" => theirs.Slugs.Select(s => (s, "nobodys-slug")),
        "path" => [(theirs.Brand.PagePath, "/nobodys-page")],
        "token" => [(theirs.Brand.PreviewToken, theirs.Brand.PreviewToken[..^4] + "AAAA"), Cart(theirs)],
        "cart" => [Cart(theirs)],
        "search" => [(theirs.Brand.Marker, "nobodysword")],
        _ => throw new NotSupportedException($"Say what the text '{name}' finds."),
    };

    private static (string, string) Cart(Belongings theirs) => (theirs.Brand.Cart.Token, new string('A', theirs.Brand.Cart.Token.Length));
}
