using System.Net;
using FoodSaaS.Shared;

namespace FoodSaaS.Integrations.Domain;

/// <summary>
/// Where an endpoint listens: https, a host of the public internet, port 443 or one from 1024 on. What the host's name stands for is looked at again at every
/// connection; here the address as written is judged.
/// </summary>
internal static class EndpointUrl
{
    public const int MaxLength = 2_000;

    private const int FirstFreePort = 1024;

    /// <summary>Names that no public resolver answers for, or that only this machine or network does.</summary>
    private static readonly string[] LocalNames = ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "private", "localdomain", "arpa"];

    /// <param name="allowLoopback">Development: <c>localhost</c> and loopback addresses, with http too.</param>
    public static Result<Uri> Read(string text, bool allowLoopback)
    {
        var written = text.Trim();
        if (written.Length is 0 or > MaxLength || written.Any(char.IsControl) || !Uri.TryCreate(written, UriKind.Absolute, out var url)) return IntegrationsErrors.UrlInvalid;
        if (url.Host.Length == 0 || url.UserInfo.Length > 0 || url.Fragment.Length > 0 || url.AbsoluteUri.Length > MaxLength) return IntegrationsErrors.UrlInvalid;
        if (allowLoopback && IsLoopback(url.IdnHost) && url.Scheme is "http" or "https" && url.Port >= FirstFreePort) return url;
        if (url.Scheme != Uri.UriSchemeHttps) return IntegrationsErrors.UrlNotHttps;
        if (url.Port != 443 && url.Port < FirstFreePort) return IntegrationsErrors.UrlPort;
        return IsPublicName(url.IdnHost.TrimEnd('.')) ? url : IntegrationsErrors.HostNotPublic;
    }

    /// <summary>Whether a host is this machine by its own name or number, which development may allow.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && AddressRules.IsLoopback(address));

    private static bool IsPublicName(string host)
    {
        // TryParse also reads the decimal, octal, hexadecimal and shortened forms that resolvers understand.
        if (IPAddress.TryParse(host, out var address)) return AddressRules.IsPublic(address);
        var labels = host.Split('.');
        var last = labels[^1];
        if (labels.Length < 2 || labels.Any(l => l.Length == 0) || char.IsAsciiDigit(last[0])) return false;
        return !LocalNames.Contains(last, StringComparer.OrdinalIgnoreCase);
    }
}
