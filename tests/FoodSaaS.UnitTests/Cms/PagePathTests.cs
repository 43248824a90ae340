using FoodSaaS.Cms.Domain.Pages;

namespace FoodSaaS.UnitTests.Cms;

public sealed class PagePathTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/about")]
    [InlineData("/events/summer-2026/friday")]
    [InlineData("/to-go")]
    [InlineData("/events/menu")]
    public void Accepts_slugs_with_slashes_between_them(string path) => Assert.Null(PagePath.Check(path, CmsSamples.Locales));

    [Theory]
    [InlineData("")]
    [InlineData("about")]
    [InlineData("//about")]
    [InlineData("/about/")]
    [InlineData("/About")]
    [InlineData("/über-uns")]
    [InlineData("/a b")]
    [InlineData("/a/../b")]
    [InlineData("/-a")]
    [InlineData("/a\0b")]
    [InlineData("/a?b")]
    public void Refuses_what_is_no_path(string path)
    {
        Assert.Equal("PATH_INVALID", PagePath.Check(path, CmsSamples.Locales)?.Code);
        Assert.False(PagePath.IsWellFormed(path));
    }

    [Theory]
    [InlineData("/menu")]
    [InlineData("/menu/pizza")]
    [InlineData("/checkout")]
    [InlineData("/order")]
    [InlineData("/graphql")]
    [InlineData("/t/1")]
    [InlineData("/b")]
    [InlineData("/preview/x")]
    [InlineData("/robots.txt")]
    [InlineData("/sitemap.xml")]
    [InlineData("/manifest.webmanifest")]
    [InlineData("/de")]
    [InlineData("/fr/about")]
    [InlineData("/EN/about")]
    [InlineData("/pt-br/about")]
    public void Refuses_addresses_of_the_platform_and_of_languages(string path) =>
        Assert.Equal("PATH_RESERVED", PagePath.Check(path, ["de", "en", "pt-BR"])?.Code);

    [Fact]
    public void Refuses_more_than_120_characters()
    {
        Assert.Null(PagePath.Check("/" + new string('a', 59) + "/" + new string('b', 59), CmsSamples.Locales));
        Assert.Equal("PATH_INVALID", PagePath.Check("/" + new string('a', 60) + "/" + new string('b', 60), CmsSamples.Locales)?.Code);
    }
}
