using System.Collections.Frozen;

namespace FoodSaaS.Cms.Content.Domain.Entries;

/// <summary>What formatted text is made of, as TipTap and ProseMirror name it, and what may stand in what.</summary>
internal static class RichTextNodes
{
    private static readonly string[] Blocks = ["paragraph", "heading", "bulletList", "orderedList", "blockquote", "codeBlock", "horizontalRule"];
    private static readonly string[] Inline = ["text", "hardBreak"];

    private static readonly FrozenDictionary<string, FrozenSet<string>> Children = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["doc"] = Blocks.ToFrozenSet(StringComparer.Ordinal),
        ["paragraph"] = Inline.ToFrozenSet(StringComparer.Ordinal),
        ["heading"] = Inline.ToFrozenSet(StringComparer.Ordinal),
        ["bulletList"] = new[] { "listItem" }.ToFrozenSet(StringComparer.Ordinal),
        ["orderedList"] = new[] { "listItem" }.ToFrozenSet(StringComparer.Ordinal),
        ["listItem"] = new[] { "paragraph", "bulletList", "orderedList" }.ToFrozenSet(StringComparer.Ordinal),
        ["blockquote"] = new[] { "paragraph", "bulletList", "orderedList" }.ToFrozenSet(StringComparer.Ordinal),
        ["codeBlock"] = new[] { "text" }.ToFrozenSet(StringComparer.Ordinal),
        ["horizontalRule"] = [],
        ["hardBreak"] = [],
        ["text"] = [],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The marks that change nothing but the look, and their elements.</summary>
    public static readonly FrozenDictionary<string, string> Marks = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["bold"] = "strong",
        ["italic"] = "em",
        ["strike"] = "del",
        ["code"] = "code",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool MayStandIn(string child, string parent) => Children[parent].Contains(child);
}
