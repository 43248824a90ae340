using FoodSaaS.Cms.Domain.Links;

namespace FoodSaaS.UnitTests.Cms;

public sealed class HrefTests
{
    [Theory]
    [InlineData("/menu")]
    [InlineData("/")]
    [InlineData("/menu?category=pizza#margherita")]
    [InlineData("#hours")]
    [InlineData("mailto:hello@example.org")]
    [InlineData("tel:+49301234")]
    [InlineData("https://example.org/a")]
    public void Accepts_paths_places_addresses_and_https(string href) => Assert.True(Href.IsAllowed(href));

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("menu")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData(" /menu")]
    [InlineData("http://example.org")]
    [InlineData("https://")]
    [InlineData("https://bank.example@evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    public void Refuses_everything_else(string href) => Assert.False(Href.IsAllowed(href));
}
