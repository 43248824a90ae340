using System.Text.Json;
using System.Text.RegularExpressions;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Cms.Application.Starter;

/// <summary>The short texts of a starter site in one language.</summary>
internal sealed record SiteTexts(string Tagline, HomeTexts Home, string MenuLink, string LocationsLink, IReadOnlyDictionary<string, PageTitle> Pages, NewsTexts News, FaqTexts Faq);

/// <summary>The home page's texts.</summary>
internal sealed record HomeTexts(string Description, string Subline, string Action, string Highlight, string Location);

/// <summary>The list of news and the first of them.</summary>
internal sealed record NewsTexts(string Title, ArticleTexts Welcome);

internal sealed record ArticleTexts(string Title, string Summary, string Text);

/// <summary>What guests ask, and the answers.</summary>
internal sealed record FaqTexts(string Title, IReadOnlyList<FaqText> Questions);

internal sealed record FaqText(string Question, string Answer);

/// <summary>How a page is called.</summary>
internal sealed record PageTitle(string Title, string Link, string Description);

/// <summary>The starter site in one language, from the resource files in <c>Texts</c>, for one brand.</summary>
internal sealed partial class StarterTexts(string language, string country, string brandName)
{
    /// <summary>Where no language of the brand has texts.</summary>
    public const string Fallback = "en";

    public static readonly IReadOnlyList<string> Languages = ["en", "de", "ja", "fr", "es", "it"];

    public SiteTexts Site { get; } = SiteOf(language);

    /// <summary>One of <see cref="Languages"/>.</summary>
    public static SiteTexts SiteOf(string language) => JsonSerializer.Deserialize<SiteTexts>(Read($"starter/{language}/site.json")!, JsonSerializerOptions.Web)!;

    /// <summary>The brand's languages that there are texts for. The main one must have some, even if they are English; others without texts fall back to the main one by themselves.</summary>
    public static IReadOnlyList<(string Locale, StarterTexts Texts)> Of(Brand brand) =>
    [
        .. brand.Locales
            .Select(locale => (locale, Language: LanguageOf(locale) ?? (locale == brand.DefaultLocale ? Fallback : null)))
            .Where(l => l.Language is not null)
            .Select(l => (l.locale, new StarterTexts(l.Language!, brand.Country, brand.Name))),
    ];

    /// <summary>The language of the texts for a locale (<c>de</c> for <c>de-AT</c>), or null.</summary>
    public static string? LanguageOf(string locale) => Languages.FirstOrDefault(l => string.Equals(l, locale.Split('-')[0], StringComparison.OrdinalIgnoreCase));

    public string Plain(string text) => text.Replace("{brand}", brandName, StringComparison.Ordinal);

    /// <summary>A page's Markdown; a country's own form of it goes first (<c>imprint-country-de.md</c>).</summary>
    public string Markdown(string page)
    {
        var text = Read($"starter/{language}/{page}-country-{country.ToLowerInvariant()}.md") ?? Read($"starter/{language}/{page}.md")
            ?? throw new InvalidOperationException($"The starter site has no {page} in '{language}'.");
        return text.Replace("{brand}", MarkdownSigns().Replace(brandName, @"\$0"), StringComparison.Ordinal);
    }

    private static string? Read(string name)
    {
        using var stream = typeof(StarterTexts).Assembly.GetManifestResourceStream(name);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"[!-/:-@\[-`{-~]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MarkdownSigns();
}
