using System.Text.Json.Nodes;
using FoodSaaS.Cms.Application.Starter;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Tenancy.Brands;
using NodaTime;
using NodaTime.Text;

namespace FoodSaaS.Cms.Content.Application.Starter;

/// <summary>What a new brand's page types begin with, in those of its languages that there are texts for: a first article and what every guest asks.</summary>
internal sealed class StarterEntries(Brand brand, Instant now)
{
    private readonly IReadOnlyList<(string Locale, StarterTexts Texts)> _languages = StarterTexts.Of(brand);

    /// <returns>Values as <see cref="EntryReader"/> reads them, by the name of their type.</returns>
    public IEnumerable<(string Type, JsonObject Values)> All()
    {
        yield return ("Article", new JsonObject
        {
            ["title"] = Each(t => t.Plain(t.Site.News.Welcome.Title)),
            ["slug"] = "welcome",
            ["day"] = LocalDatePattern.Iso.Format(now.InZone(brand.Zone).Date),
            ["summary"] = Each(t => t.Plain(t.Site.News.Welcome.Summary)),
            ["body"] = new JsonArray(
                new JsonObject { [EntryKeys.Component] = "Text", ["text"] = Each(t => Paragraph(t.Plain(t.Site.News.Welcome.Text))) },
                new JsonObject { [EntryKeys.Component] = "MenuHighlight", ["headline"] = Each(t => t.Site.Home.Highlight) }),
        });
        for (var i = 0; i < StarterTexts.SiteOf(StarterTexts.Fallback).Faq.Questions.Count; i++)
        {
            var number = i;
            yield return ("Faq", new JsonObject
            {
                ["question"] = Each(t => t.Plain(t.Site.Faq.Questions[number].Question)),
                ["answer"] = Each(t => Paragraph(t.Plain(t.Site.Faq.Questions[number].Answer))),
                ["position"] = number + 1,
            });
        }
    }

    private JsonObject Each(Func<StarterTexts, JsonNode> text) => new(_languages.Select(l => KeyValuePair.Create<string, JsonNode?>(l.Locale, text(l.Texts))));

    private static JsonObject Paragraph(string text) => new()
    {
        ["type"] = "doc",
        ["content"] = new JsonArray(new JsonObject { ["type"] = "paragraph", ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }) }),
    };
}
