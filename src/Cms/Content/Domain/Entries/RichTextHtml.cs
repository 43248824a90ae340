using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FoodSaaS.Cms.Domain.Links;

namespace FoodSaaS.Cms.Content.Domain.Entries;

/// <summary>Formatted text as HTML: a fixed element for each node, every text and address encoded. What it does not know it leaves out.</summary>
internal static class RichTextHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        var html = new StringBuilder();
        Content(document.RootElement, html);
        return html.ToString();
    }

    private static void Content(JsonElement node, StringBuilder html)
    {
        if (!node.TryGetProperty("content", out var content)) return;
        foreach (var child in content.EnumerateArray()) Node(child, html);
    }

    private static void Node(JsonElement node, StringBuilder html)
    {
        switch (node.GetProperty("type").GetString())
        {
            case "text": Text(node, html); break;
            case "hardBreak": html.Append("<br>"); break;
            case "horizontalRule": html.Append("<hr>"); break;
            case "paragraph": In("p", node, html); break;
            case "heading": In($"h{Number(node, "level")}", node, html); break;
            case "bulletList": In("ul", node, html); break;
            case "orderedList": Ordered(node, html); break;
            case "listItem": In("li", node, html); break;
            case "blockquote": In("blockquote", node, html); break;
            case "codeBlock":
                html.Append("<pre>");
                In("code", node, html);
                html.Append("</pre>");
                break;
            default: break;
        }
    }

    private static void In(string element, JsonElement node, StringBuilder html)
    {
        html.Append('<').Append(element).Append('>');
        Content(node, html);
        html.Append("</").Append(element).Append('>');
    }

    private static void Ordered(JsonElement node, StringBuilder html)
    {
        html.Append(Number(node, "start") is var start && start == 1 ? "<ol>" : $"<ol start=\"{start}\">");
        Content(node, html);
        html.Append("</ol>");
    }

    private static int Number(JsonElement node, string name) => node.GetProperty("attrs").GetProperty(name).GetInt32();

    private static void Text(JsonElement node, StringBuilder html)
    {
        var marks = node.TryGetProperty("marks", out var given) ? given.EnumerateArray().ToList() : [];
        foreach (var mark in marks) html.Append(Opening(mark));
        html.Append(Encoder.Encode(node.GetProperty("text").GetString()!));
        for (var i = marks.Count - 1; i >= 0; i--) html.Append("</").Append(ElementOf(marks[i])).Append('>');
    }

    private static string Opening(JsonElement mark)
    {
        if (mark.GetProperty("type").GetString() != "link") return $"<{ElementOf(mark)}>";
        var href = mark.GetProperty("attrs").GetProperty("href").GetString()!;
        return Href.IsAllowed(href) ? $"<a href=\"{Encoder.Encode(href)}\" rel=\"noopener\">" : "<a>";
    }

    private static string ElementOf(JsonElement mark) => RichTextNodes.Marks.GetValueOrDefault(mark.GetProperty("type").GetString()!, "a");
}
