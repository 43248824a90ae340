using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Domain.Links;

/// <summary>
/// Where a brand's own words may link to: a path on its site, a place on the page, <c>mailto:</c>, <c>tel:</c> or <c>https://</c>. Nothing that a
/// browser would run, and nothing that only looks like a path (<c>//elsewhere</c>, <c>/\elsewhere</c>).
/// </summary>
internal static class Href
{
    public const int MaxLength = 500;

    public static bool IsAllowed(string href)
    {
        if (href.Length is 0 or > MaxLength || href.Any(c => c == '\\' || char.IsControl(c) || char.IsWhiteSpace(c))) return false;
        if (href[0] == '/') return !href.StartsWith("//", StringComparison.Ordinal);
        if (href[0] == '#') return href.Length > 1;
        if (href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return href.Length > "mailto:".Length;
        if (href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)) return href.Length > "tel:".Length;
        return href.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && Uri.TryCreate(href, UriKind.Absolute, out var address) && address.Host.Length > 0 && address.UserInfo.Length == 0;
    }

    public static Error Refused(string field) => Error.Invalid(
        "HREF_REFUSED", "Link to a path of this site (/menu), a place on the page (#hours), mailto:, tel: or https://.", field);
}
