using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Contracts.Payments;

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

    /// <summary>The policy of a page on which diners pay, where a gateway's own script runs on it.</summary>
    public static string With(string policy, GatewaySources gateway) =>
        policy.Replace("script-src 'self'", $"script-src 'self' {gateway.Scripts}", StringComparison.Ordinal)
            .Replace("img-src 'self'", $"img-src 'self' {gateway.Images}", StringComparison.Ordinal)
            .Replace("connect-src 'self'", $"connect-src 'self' {gateway.Connections}", StringComparison.Ordinal) + $"; frame-src 'self' {gateway.Frames}";

    /// <summary>The page editor shows a draft in a frame: the brand's own site.</summary>
    public string ForConsole(byte[] html) => For(html, "'none'", $"; frame-src {options.Origin($"*.{options.RootDomain}")}; worker-src 'self' blob:");
}
