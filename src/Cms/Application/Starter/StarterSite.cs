using FoodSaaS.Cms.Content.Application.Starter;
using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Cms.Domain.Links;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Cms.Domain.Themes;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Cms.Application.Starter;

/// <summary>What a new brand's site begins with: a home page, an about page, the legal pages, links and a theme, in those of its languages that there are texts for.</summary>
internal sealed class StarterSite
{
    private static readonly string[] LegalPages = ["imprint", "privacy", "terms", "allergens"];

    private readonly IReadOnlyList<(string Locale, StarterTexts Texts)> _languages;
    private readonly Instant _now;

    public StarterSite(Brand brand, Instant now)
    {
        _now = now;
        _languages = StarterTexts.Of(brand);
    }

    /// <summary>An unknown look is the first preset.</summary>
    public Theme Theme(string look) => new(ThemePreset.Find(look) ?? ThemePreset.All[0], Text(t => t.Plain(t.Site.Tagline)), _now);

    public Navigation Navigation() => new(
        [new(Text(t => t.Site.MenuLink), "/menu"), new(Text(t => t.Site.LocationsLink), "/locations"), new(Text(t => t.Site.News.Title), StarterModel.News), LinkTo("about")],
        [new(Text(t => t.Site.Faq.Title), StarterModel.Faq), .. LegalPages.Select(LinkTo)],
        _now);

    public IReadOnlyList<Page> Pages() => [HomePage(), TextPage("about"), .. LegalPages.Select(TextPage)];

    private Page HomePage() => Published(PagePath.Home, new PageDocument(
        Text(t => t.Plain("{brand}")),
        Text(t => t.Plain(t.Site.Home.Description)),
        [
            new HeroBlock("welcome", Text(t => t.Plain("{brand}")), Text(t => t.Plain(t.Site.Home.Subline)), null, Text(t => t.Site.Home.Action), "/menu"),
            new MenuHighlightBlock("favourites", Text(t => t.Site.Home.Highlight), []),
            new LocationBlock("find-us", Text(t => t.Site.Home.Location), null),
        ]));

    private Page TextPage(string name) => Published($"/{name}", new PageDocument(
        Text(t => t.Plain(t.Site.Pages[name].Title)),
        Text(t => t.Plain(t.Site.Pages[name].Description)),
        [new TextBlock("text", Text(t => t.Markdown(name)))]));

    private Page Published(string path, PageDocument document)
    {
        var page = new Page(path, document, _now);
        page.Publish(_now);
        return page;
    }

    private NavigationLink LinkTo(string page) => new(Text(t => t.Site.Pages[page].Link), $"/{page}");

    private LocalizedText Text(Func<StarterTexts, string> read) => new(_languages.Select(l => KeyValuePair.Create(l.Locale, read(l.Texts))));
}
