using System.Text.Json;
using System.Text.Json.Nodes;
using FoodSaaS.Cms.Domain.Links;
using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Content.Domain.Entries;

/// <summary>
/// Reads formatted text from outside and writes it anew: known nodes and marks in their places, links as <see cref="Href"/> allows them, no attribute that means
/// nothing here. What is kept is safe to show by construction.
/// </summary>
internal sealed class RichTextReader
{
    private const int MaxDepth = 12;
    private const int MaxNodes = 4_000;
    private const int MaxMarks = 6;

    private string? _wrong;
    private int _nodes;

    /// <summary>Characters of plain text.</summary>
    public int Length { get; private set; }

    public static (JsonObject? Document, int Length, Error? Error) Read(JsonElement document, string path)
    {
        var reader = new RichTextReader();
        var read = document.ValueKind == JsonValueKind.Object && TypeOf(document) == "doc" ? reader.Node(document, "doc", 0) : null;
        if (read is null) reader._wrong ??= "Formatted text is a node of the type 'doc'.";
        return reader._wrong is { } wrong ? (null, 0, ContentErrors.RichTextInvalid(path, wrong)) : (read, reader.Length, null);
    }

    private static string? TypeOf(JsonElement node) => node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;

    private JsonObject? Node(JsonElement node, string type, int depth)
    {
        if (depth > MaxDepth) return Refuse($"Formatted text nests at most {MaxDepth} deep.");
        if (++_nodes > MaxNodes) return Refuse($"Formatted text has at most {MaxNodes} nodes.");
        var read = new JsonObject { ["type"] = type };
        if (Attributes(node, type) is { } attributes) read["attrs"] = attributes;
        if (type == "text") return Text(node, read);
        if (!node.TryGetProperty("content", out var content)) return read;
        if (content.ValueKind != JsonValueKind.Array) return Refuse("'content' is a list of nodes.");
        var children = new JsonArray();
        foreach (var child in content.EnumerateArray())
        {
            if (child.ValueKind != JsonValueKind.Object || TypeOf(child) is not { } kind) return Refuse("A node is an object with a type.");
            if (!RichTextNodes.MayStandIn(kind, type)) return Refuse($"A '{(kind.Length > 40 ? kind[..40] : kind)}' cannot stand in a '{type}'.");
            if (Node(child, kind, depth + 1) is not { } inner) return null;
            children.Add(inner);
        }

        if (children.Count > 0) read["content"] = children;
        return read;
    }

    private static JsonObject? Attributes(JsonElement node, string type)
    {
        if (type is not ("heading" or "orderedList")) return null;
        var (name, least, most, otherwise) = type == "heading" ? ("level", 2, 4, 2) : ("start", 0, 9_999, 1);
        var given = node.TryGetProperty("attrs", out var attributes) && attributes.ValueKind == JsonValueKind.Object && attributes.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : otherwise;
        return new JsonObject { [name] = Math.Clamp(given, least, most) };
    }

    private JsonObject? Text(JsonElement node, JsonObject read)
    {
        if (!node.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String) return Refuse("A text node has a text.");
        var written = text.GetString()!;
        if (written.Length == 0 || written.Contains('\0', StringComparison.Ordinal)) return Refuse("A text is neither empty nor holds a character that cannot be stored.");
        Length += written.Length;
        read["text"] = written;
        if (!node.TryGetProperty("marks", out var marks)) return read;
        if (marks.ValueKind != JsonValueKind.Array || marks.GetArrayLength() > MaxMarks) return Refuse($"'marks' is a list of at most {MaxMarks}.");
        var kept = new JsonArray();
        foreach (var mark in marks.EnumerateArray())
        {
            if (Mark(mark) is not { } inner) return null;
            kept.Add(inner);
        }

        if (kept.Count > 0) read["marks"] = kept;
        return read;
    }

    private JsonObject? Mark(JsonElement mark)
    {
        var type = mark.ValueKind == JsonValueKind.Object ? TypeOf(mark) : null;
        if (type is not null && RichTextNodes.Marks.ContainsKey(type)) return new JsonObject { ["type"] = type };
        if (type != "link") return Refuse("Text may be bold, italic, strike, code or a link.");
        var href = mark.TryGetProperty("attrs", out var attributes) && attributes.ValueKind == JsonValueKind.Object && attributes.TryGetProperty("href", out var to) && to.ValueKind == JsonValueKind.String ? to.GetString()! : "";
        return Href.IsAllowed(href) ? new JsonObject { ["type"] = "link", ["attrs"] = new JsonObject { ["href"] = href } } : Refuse(Href.Refused("").Message);
    }

    private JsonObject? Refuse(string why)
    {
        _wrong ??= why;
        return null;
    }
}
