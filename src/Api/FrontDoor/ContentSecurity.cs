using System.Security.Cryptography;
using System.Text;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>A content security policy without nonces, since pages are shared: each inline script of the page is named by its hash.</summary>
internal sealed class ContentSecurity(FrontDoorOptions options)
{
    private string For(byte[] html, string frameAncestors, string? more = null)
    {
        var sources = new StringBuilder("script-src 'self'");
        foreach (var script in InlineScripts.Of(html)) sources.Append(" 'sha256-").Append(Convert.ToBase64String(SHA256.HashData(script.Span))).Append('\'');
        return $"default-src 'self'; {sources}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors {frameAncestors}{more}";
    }

    public string ForStorefront(byte[] html) => For(html, options.Origin(options.AdminHost));

    /// <summary>The page editor shows a draft in a frame: the brand's own site.</summary>
    public string ForConsole(byte[] html) => For(html, "'none'", $"; frame-src {options.Origin($"*.{options.RootDomain}")}; worker-src 'self' blob:");
}
