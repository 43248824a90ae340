using FoodSaaS.Cms.Application.Starter;
using FoodSaaS.Cms.Content.Application.Starter;
using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Cms.Domain.Links;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Cms.Domain.Themes;

namespace FoodSaaS.UnitTests.Cms;

public sealed class StarterSiteTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("ja")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("it")]
    public void Has_every_page_published_complete_and_in_the_brands_language(string locale)
    {
        var brand = CmsSamples.Brand("FR", "Chez Nous", locale);
        var pages = new StarterSite(brand, CmsSamples.Noon).Pages();

        Assert.Equal(["/", "/about", "/imprint", "/privacy", "/terms", "/allergens"], pages.Select(p => p.LivePath));
        Assert.All(pages, page =>
        {
            Assert.Empty(PageReadiness.Gaps(page.Live!, locale));
            Assert.True(BlockReader.Read(BlockJson.Write(page.Draft.Blocks), brand.Locales).IsSuccess);
            Assert.InRange(page.Draft.Title.In(locale, locale).Length, 1, 120);
            Assert.InRange(page.Draft.Description.In(locale, locale).Length, 1, 300);
        });
        Assert.All(pages.SelectMany(p => p.Live!.Blocks).OfType<TextBlock>(), text =>
        {
            var html = text.Html!.In(locale, locale);
            Assert.DoesNotContain("{brand}", html, StringComparison.Ordinal);
            Assert.DoesNotContain("**", html, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Has_the_languages_of_the_brand_and_english_where_there_are_no_texts_for_the_main_one()
    {
        var swiss = new StarterSite(CmsSamples.Brand("CH", "Post", "de-CH", "fr", "rm"), CmsSamples.Noon);
        var finnish = new StarterSite(CmsSamples.Brand("FI", "Kuusi", "fi", "en"), CmsSamples.Noon);

        Assert.Equal(["de-CH", "fr"], swiss.Pages()[1].Draft.Title.Texts.Keys);
        Assert.Equal("Über uns", swiss.Pages()[1].Draft.Title.In("de-CH", "fr"));
        Assert.Equal("About us", finnish.Pages()[1].Draft.Title.In("fi", "fi"));
    }

    [Fact]
    public void Gives_a_german_brand_the_imprint_that_german_law_asks_for()
    {
        Assert.Contains("§&nbsp;5 DDG", Imprint("DE"), StringComparison.Ordinal);
        Assert.DoesNotContain("DDG", Imprint("AT"), StringComparison.Ordinal);

        static string Imprint(string country) => new StarterSite(CmsSamples.Brand(country), CmsSamples.Noon).Pages()
            .Single(p => p.Path == "/imprint").Live!.Blocks.OfType<TextBlock>().Single().Html!.In("de", "de");
    }

    [Fact]
    public void Writes_a_brands_name_as_text_whatever_it_is()
    {
        var about = new StarterSite(CmsSamples.Brand("DE", "*A* <b>&[x](/y)_", "en"), CmsSamples.Noon).Pages().Single(p => p.Path == "/about");

        Assert.Contains("Welcome to *A* &lt;b&gt;&amp;[x](/y)_.", about.Live!.Blocks.OfType<TextBlock>().Single().Html!.In("en", "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_only_to_pages_that_there_are()
    {
        var site = new StarterSite(CmsSamples.Brand(), CmsSamples.Noon);
        var navigation = site.Navigation();
        var paths = site.Pages().Select(p => p.Path).Concat(["/menu", "/locations", .. StarterModel.Definition.PageTypes.Select(t => t.Page!.At)]).ToList();

        Assert.All(navigation.Header.Concat(navigation.Footer), link =>
        {
            Assert.Contains(link.Href, paths);
            Assert.True(Href.IsAllowed(link.Href));
            Assert.Equal(CmsSamples.Locales, link.Label.Texts.Keys);
        });
        Assert.Equal(5, navigation.Footer.Count);
    }

    [Theory]
    [InlineData("sumi", "sumi")]
    [InlineData("no such look", "ember")]
    public void Begins_with_the_look_that_the_owner_chose(string look, string preset)
    {
        var theme = new StarterSite(CmsSamples.Brand(), CmsSamples.Noon).Theme(look);

        Assert.Equal(preset, theme.Preset);
        Assert.Equal(ThemePreset.Find(preset)!.Look, theme.Look);
    }
}
