using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace FoodSaaS.Accounts.Domain;

/// <summary>
/// An origin as browsers send it: scheme, host and, where it is not the scheme's own, port; lower case, ASCII. <c>https</c> everywhere, <c>http</c> on one's own
/// machine only.
/// </summary>
internal static partial class WebOrigin
{
    /// <summary>Scheme, the longest host name, and a port.</summary>
    public const int MaxLength = 267;

    private static readonly IdnMapping Names = new();

    /// <summary>The origin in the form in which browsers send it, or null where the text is none or none that may be listed.</summary>
    public static string? Parse(string text)
    {
        if (text.Length > MaxLength || Written().Match(text.Trim()) is not { Success: true } written) return null;
        var isSecure = written.Groups["scheme"].Value.Length == "https".Length;
        if (HostOf(written.Groups["host"].Value) is not { } host || !(isSecure || IsOwnMachine(host))) return null;
        if (PortOf(written.Groups["port"].Value, isSecure ? 443 : 80) is not { } port) return null;
        var origin = (isSecure ? "https://" : "http://") + host + port;
        return origin.Length <= MaxLength ? origin : null;
    }

    private static string? HostOf(string text)
    {
        if (text.StartsWith('[')) return IPAddress.TryParse(text[1..^1], out var six) && six.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{six}]" : null;
        try
        {
            var host = Names.GetAscii(text).ToLowerInvariant();
            return Host().IsMatch(host) && (!EndsInNumber().IsMatch(host) || IsDottedQuad(host)) ? host : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Browsers read 127.1 and 0x7f.0.0.1 as addresses and send them in full: such a text would never match.
    private static bool IsDottedQuad(string host) => IPAddress.TryParse(host, out var four) && four.ToString() == host;

    private static string? PortOf(string text, int own)
    {
        if (text.Length == 0) return "";
        var port = int.Parse(text, CultureInfo.InvariantCulture);
        return port is 0 or > 65535 ? null : port == own ? "" : ":" + port.ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsOwnMachine(string host) => host is "localhost" or "127.0.0.1" || host.EndsWith(".localhost", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<scheme>https?)://(?<host>\[[0-9a-f:.]+\]|[^\[\]:/?#@\\%*\s\p{C}]+)(:(?<port>[0-9]{1,5}))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?!-)[a-z0-9_-]{1,63}(?<!-)(\.(?!-)[a-z0-9_-]{1,63}(?<!-))*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Host();

    [GeneratedRegex(@"(^|\.)([0-9]+|0x[0-9a-f]*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EndsInNumber();
}
