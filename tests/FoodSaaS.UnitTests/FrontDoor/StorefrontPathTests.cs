using FoodSaaS.Api.FrontDoor;
using FsCheck;
using FsCheck.Xunit;

namespace FoodSaaS.UnitTests.FrontDoor;

public sealed class StorefrontPathTests
{
    private static readonly string Home = $"/t/{Samples.Brand.Id}/";

    [Theory]
    [InlineData("/", "de")]
    [InlineData("/menu", "de/menu")]
    [InlineData("/menu/", "de/menu")]
    [InlineData("/menu/ramen", "de/menu/ramen")]
    [InlineData("/en", "en")]
    [InlineData("/en/menu", "en/menu")]
    [InlineData("/english/menu", "de/english/menu")]
    [InlineData("/robots.txt", "files/robots.txt")]
    [InlineData("/icon.svg", "files/icon.svg")]
    [InlineData("/en/robots.txt", "en/robots.txt")]
    [InlineData("/fr/menu", "de/fr/menu")]
    [InlineData("/menu/t/internal", "de/menu/t/internal")]
    [InlineData("/%E3%83%A9", "de/%E3%83%A9")]
    public void A_public_path_has_one_inner_route(string path, string route) => Assert.Equal(Home + route, StorefrontPath.RouteOf(Samples.Brand, path));

    [Theory]
    [InlineData("/checkout", true)]
    [InlineData("/en/checkout", true)]
    [InlineData("/order", true)]
    [InlineData("/", false)]
    [InlineData("/menu", false)]
    [InlineData("/menu/checkout", false)]
    [InlineData("/checkout/x", false)]
    [InlineData("/orders", false)]
    public void Diners_pay_at_the_checkout_and_on_the_page_of_their_order(string path, bool isSo) => Assert.Equal(isSo, StorefrontPath.IsForPaying(StorefrontPath.RouteOf(Samples.Brand, path)!));

    [Theory]
    [InlineData("/t")]
    [InlineData("/t/0195f1c2-0000-7000-8000-00000000000b/de/menu")]
    [InlineData("/internal/revalidate")]
    [InlineData("/_next/image?url=x")]
    [InlineData("//evil.example")]
    [InlineData("/menu//x")]
    [InlineData("/../t/x")]
    [InlineData("/menu/../../t/x")]
    [InlineData("/menu/./x")]
    [InlineData("/..")]
    [InlineData("/menu%2Framen")]
    [InlineData("/menu%2framen")]
    [InlineData("/menu\\..\\x")]
    [InlineData("/%2e%2e/%2e%2e/0195f1c2-0000-7000-8000-00000000000b/de/menu")]
    [InlineData("/menu/%2E%2e/x")]
    [InlineData("/menu/.%2e/x")]
    [InlineData("/menu/%2e/x")]
    [InlineData("/menu%5C..%5Cx")]
    [InlineData("/%6Denu")]
    [InlineData("/%256Denu")]
    [InlineData("/menu/soup%2Djoumou")]
    [InlineData("/menu%")]
    [InlineData("/%e3%83%a9")]
    public void Nothing_leads_out_of_the_brands_routes(string path) => Assert.Null(StorefrontPath.RouteOf(Samples.Brand, path));

    [Fact]
    public void An_endless_path_has_no_route()
    {
        Assert.NotNull(StorefrontPath.RouteOf(Samples.Brand, "/" + new string('a', 399)));
        Assert.Null(StorefrontPath.RouteOf(Samples.Brand, "/" + new string('a', 400)));
    }

    /// <summary>What the front door asks of the storefront is what it thinks that it asks, however the path is written.</summary>
    [Property(MaxTest = 2_000)]
    public void No_path_reaches_another_route_than_its_own(byte[] choices)
    {
        string[] pieces = ["/", "/..", "/%2e%2e", "/.%2E", "/%2e.", ".", "%2e", "%2f..", "%5c..", "/menu", "/de", "/en", "%00", ";", "@", ":", "/t", "/0195f1c2-0000-7000-8000-00000000000b"];
        var path = "/" + string.Concat(choices.Take(14).Select(c => pieces[c % pieces.Length]));
        if (StorefrontPath.RouteOf(Samples.Brand, path) is not { } route) return;

        Assert.StartsWith(Home, route, StringComparison.Ordinal);
        Assert.StartsWith(Home, new Uri(new Uri("http://127.0.0.1:3100"), route).AbsolutePath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", null)]
    [InlineData("/menu", null)]
    [InlineData("/en/menu", null)]
    [InlineData("/de", "/")]
    [InlineData("/de/", "/")]
    [InlineData("/de/menu", "/menu")]
    [InlineData("/menu/", "/menu")]
    [InlineData("/en/", "/en")]
    [InlineData("/de/menu/", "/menu")]
    [InlineData("/design", null)]
    [InlineData("/favicon.ico", "/icon.svg")]
    [InlineData("/icon.svg", null)]
    [InlineData("/de//evil.example", null)]
    public void The_main_language_has_no_prefix_no_path_a_trailing_slash_and_the_icon_one_address(string path, string? canonical) => Assert.Equal(canonical, StorefrontPath.Canonical(Samples.Brand, path));

    [Property(MaxTest = 1_000)]
    public void A_redirect_leads_to_the_same_page_on_this_host(byte[] choices)
    {
        string[] pieces = ["/menu", "/de", "/en", "/", "/ramen", "/design"];
        var path = string.Concat(choices.Take(6).Select(c => pieces[c % pieces.Length])) + "/";
        if (path.StartsWith("/de/de", StringComparison.Ordinal) || path.StartsWith("/de/en", StringComparison.Ordinal)) return;
        if (StorefrontPath.RouteOf(Samples.Brand, path) is not { } route || StorefrontPath.Canonical(Samples.Brand, path) is not { } canonical) return;

        Assert.Equal(route, StorefrontPath.RouteOf(Samples.Brand, canonical));
        Assert.Null(StorefrontPath.Canonical(Samples.Brand, canonical));
        Assert.False(canonical.StartsWith("//", StringComparison.Ordinal));
    }
}
