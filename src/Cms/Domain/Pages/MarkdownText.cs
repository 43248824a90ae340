using System.Globalization;
using FoodSaaS.Cms.Domain.Links;
using Ganss.Xss;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Syntax;

namespace FoodSaaS.Cms.Domain.Pages;

/// <summary>
/// Markdown to HTML that may be shown to everybody: raw HTML is text, and what the renderer makes is cleaned once more against a short list of
/// elements and attributes. No styles, no scripts, no pictures, links only as <see cref="Href"/> allows them.
/// </summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    /// <summary>The HTML, or null where the text nests deeper than anybody writes.</summary>
    public static string? ToHtml(string markdown)
    {
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            // The page's title is its only first-level heading.
            foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Max(2, heading.Level);
            return Sanitizer.Sanitize(Render(document)).Trim();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // A renderer of its own each time: the pipeline's pooled ones keep their state when a text makes them give up half-way, and spoil the next text.
    private static string Render(MarkdownDocument document)
    {
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return html.ToString();
    }

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "strong", "em", "del", "ul", "ol", "li", "blockquote", "a", "code", "pre",
                "table", "thead", "tbody", "tr", "th", "td",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "start" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "https", "mailto", "tel" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
        });
        sanitizer.FilterUrl += (_, link) => link.SanitizedUrl = Href.IsAllowed(link.OriginalUrl) ? link.SanitizedUrl : null;
        sanitizer.PostProcessNode += (_, cleaned) =>
        {
            if (cleaned.Node is AngleSharp.Dom.IElement { LocalName: "a" } anchor) anchor.SetAttribute("rel", "noopener");
        };
        return sanitizer;
    }
}
