using System.Security.Cryptography;
using System.Text;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>A content security policy without nonces, since pages are shared: each inline script of the page is named by its hash.</summary>
internal sealed class ContentSecurity(FrontDoorOptions options)
{
    public string For(byte[] html, string frameAncestors, string? more = null)
    {
        var sources = new StringBuilder("script-src 'self'");
        foreach (var script in InlineScripts(html)) sources.Append(" 'sha256-").Append(Convert.ToBase64String(SHA256.HashData(script.Span))).Append('\'');
        var sockets = $"{(options.PublicScheme == "https" ? "wss" : "ws")}:";
        return $"default-src 'self'; {sources}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' {sockets}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors {frameAncestors}{more}";
    }

    public string ForStorefront(byte[] html) => For(html, options.Origin(options.AdminHost));

    /// <summary>The bytes between <c>&lt;script …&gt;</c> without <c>src</c> and <c>&lt;/script&gt;</c>, each once.</summary>
    internal static IEnumerable<ReadOnlyMemory<byte>> InlineScripts(byte[] html)
    {
        var found = new List<ReadOnlyMemory<byte>>();
        var at = 0;
        while (true)
        {
            var open = html.AsSpan(at).IndexOf("<script"u8);
            if (open < 0) return found;
            open += at;
            var tagEnd = html.AsSpan(open).IndexOf((byte)'>');
            if (tagEnd < 0) return found;
            var start = open + tagEnd + 1;
            var close = html.AsSpan(start).IndexOf("</script"u8);
            if (close < 0) return found;
            var tag = html.AsSpan(open, tagEnd);
            if (close > 0 && tag.IndexOf(" src="u8) < 0 && tag.IndexOf("application/ld+json"u8) < 0) found.Add(html.AsMemory(start, close));
            at = start + close;
        }
    }
}
