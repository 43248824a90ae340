using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>Between a brand's public paths and the storefront's inner routes <c>/t/&lt;brand id&gt;/&lt;locale&gt;/…</c>.</summary>
internal static class StorefrontPath
{
    private const int Longest = 400;

    private const string Icon = "icon.svg";

    /// <summary>Where browsers look for an icon while a page names none, as between two pages.</summary>
    private const string IconOfOld = "/favicon.ico";

    private static readonly string[] Files = ["robots.txt", "sitemap.xml", "manifest.webmanifest", Icon];

    /// <summary>The inner route of a public path (escaped, without query); null where there can be none.</summary>
    public static string? RouteOf(Brand brand, string path)
    {
        if (path.Length > Longest || !IsPlain(path)) return null;
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path == IconOfOld) return $"/t/{brand.Id}/files/{Icon}";
        if (segments.Length > 0 && segments[0] is "t" or "internal" or "_next") return null;
        if (segments.Length == 1 && Files.Contains(segments[0])) return $"/t/{brand.Id}/files/{segments[0]}";
        var hasLocale = segments.Length > 0 && brand.Locales.Contains(segments[0]);
        var locale = hasLocale ? segments[0] : brand.DefaultLocale;
        var rest = string.Join('/', hasLocale ? segments[1..] : segments);
        return rest.Length == 0 ? $"/t/{brand.Id}/{locale}" : $"/t/{brand.Id}/{locale}/{rest}";
    }

    /// <summary>The brand that an inner route belongs to, as the route writes it.</summary>
    public static string BrandOf(string route) => route.Split('/', 4)[2];

    /// <summary>Whether diners pay on the page of an inner route: the checkout, and an order that still waits for its money.</summary>
    public static bool IsForPaying(string route) => route.Split('/') is [_, _, _, _, "checkout" or "order"];

    /// <summary>
    /// True where a path (escaped, without query) can be read in one way only: it names no other host, climbs nowhere, and every segment is written as it is
    /// always written. Another spelling of a page would be kept under a name that no change evicts.
    /// </summary>
    public static bool IsPlain(string path) =>
        path.StartsWith('/') && !path.Contains("//", StringComparison.Ordinal) && path.Split('/').All(s => s is not ("." or "..") && IsWrittenAsAlways(s));

    /// <summary>True where a path cannot be taken for the address of another host.</summary>
    public static bool IsLocal(string location) => location.StartsWith('/') && !location.StartsWith("//", StringComparison.Ordinal) && !location.Contains('\\', StringComparison.Ordinal);

    private static bool IsWrittenAsAlways(string segment)
    {
        var text = Uri.UnescapeDataString(segment);
        return !text.AsSpan().ContainsAny('/', '\\', '%') && Uri.EscapeDataString(text) == segment;
    }

    /// <summary>Where a path should redirect for good: no trailing slash, no prefix for the main language, one icon.</summary>
    public static string? Canonical(Brand brand, string path)
    {
        if (path == IconOfOld) return "/" + Icon;
        var trimmed = path.Length > 1 ? path.TrimEnd('/') : path;
        if (trimmed.Length == 0) trimmed = "/";
        var prefix = "/" + brand.DefaultLocale;
        if (trimmed == prefix) trimmed = "/";
        else if (trimmed.StartsWith(prefix + "/", StringComparison.Ordinal)) trimmed = trimmed[prefix.Length..];
        return trimmed == path || trimmed.StartsWith("//", StringComparison.Ordinal) ? null : trimmed;
    }
}
