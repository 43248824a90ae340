using System.Text;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>Finds the scripts that stand in a page itself, as a browser reads it: tag names in any case, quoted attributes, data blocks and <c>src</c> left out.</summary>
internal static class InlineScripts
{
    public static List<ReadOnlyMemory<byte>> Of(byte[] html)
    {
        var found = new List<ReadOnlyMemory<byte>>();
        for (var at = FindTag(html, 0, "<script"u8); at >= 0; at = FindTag(html, at, "<script"u8))
        {
            var start = SkipTag(html, at + "<script".Length, out var isInline);
            var close = FindTag(html, start, "</script"u8);
            if (close < 0) return found;
            if (isInline && close > start) found.Add(html.AsMemory(start, close - start));
            at = close + 1;
        }

        return found;
    }

    /// <summary>Where a tag of that name opens at or after <paramref name="from"/>; −1 where none does.</summary>
    private static int FindTag(ReadOnlySpan<byte> html, int from, ReadOnlySpan<byte> tag)
    {
        for (var at = from; ; at++)
        {
            var next = html[at..].IndexOf((byte)'<');
            if (next < 0 || at + next + tag.Length >= html.Length) return -1;
            at += next;
            if (Ascii.EqualsIgnoreCase(html.Slice(at, tag.Length), tag) && html[at + tag.Length] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or (byte)'/' or (byte)'>') return at;
        }
    }

    /// <summary>Reads the attributes of a script tag; answers where its content starts.</summary>
    private static int SkipTag(ReadOnlySpan<byte> html, int at, out bool isInline)
    {
        isInline = true;
        var attribute = at;
        while (at < html.Length && html[at] != (byte)'>')
        {
            if (html[at] is (byte)'"' or (byte)'\'')
            {
                var end = html[(at + 1)..].IndexOf(html[at]);
                if (end < 0) return html.Length;
                if (IsNamed(html[attribute..at], "type="u8) && !Ascii.EqualsIgnoreCase(html.Slice(at + 1, end), "text/javascript"u8) && !Ascii.EqualsIgnoreCase(html.Slice(at + 1, end), "module"u8)) isInline = false;
                at += end + 2;
                continue;
            }

            if (html[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or (byte)'/') attribute = at + 1;
            else if (IsNamed(html[attribute..(at + 1)], "src="u8)) isInline = false;
            at++;
        }

        return Math.Min(at + 1, html.Length);
    }

    private static bool IsNamed(ReadOnlySpan<byte> attribute, ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(attribute, name);
}
