using System.ComponentModel;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Tenancy.Brands;

/// <summary>Where a brand is in its life.</summary>
[Description("Where a brand is in its life.")]
public enum BrandStatus
{
    [Description("Served.")]
    Active,

    [Description("Answered with 403 everywhere until the platform lifts it. Its staff can read in the console and change nothing.")]
    Suspended,

    [Description("Being imported or moved by the platform: answered with 503 for so long. Its staff can read in the console and change nothing.")]
    Provisioning,

    [Description("Served, with an invoice overdue: no invitations and no new API keys.")]
    PastDue,

    [Description("Answered with 410 until it is deleted. Its owners can export it and take the closing back.")]
    Closing,
}

/// <summary>What the registry knows of a brand; the same for everybody who asks, so it may be cached.</summary>
/// <param name="Locales">BCP 47 tags that the brand writes in; the first is not necessarily the default.</param>
/// <param name="TimeZone">IANA zone id in which the brand reckons, where a location has none of its own.</param>
public sealed record Brand(
    TenantId Id,
    Slug Slug,
    string Name,
    string Country,
    Currency Currency,
    string TimeZone,
    IReadOnlyList<string> Locales,
    string DefaultLocale,
    BrandStatus Status)
{
    /// <summary>A brand that is about to sign up.</summary>
    public static Brand New(Slug slug, string name, string country, Currency currency, string timeZone, IReadOnlyList<string> locales, string defaultLocale) =>
        new(TenantId.New(), slug, name, country, currency, timeZone, locales, defaultLocale, BrandStatus.Active);

    /// <summary>Names the content types that the brand's schema has besides the platform's own, see <see cref="Content.ContentHash"/>; null without any.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Where the brand's rows were when the registry was asked; whoever comes to the wrong database is told the right one there.</summary>
    public Residence Home { get; init; }

    /// <summary>The own domain that the brand's other addresses lead to; null where that is its sub-domain.</summary>
    public string? PrimaryHost { get; init; }

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[TimeZone];

    /// <summary>The brand's best match for a requested tag: itself, its language, else the default.</summary>
    public string Negotiate(string? requested)
    {
        if (string.IsNullOrEmpty(requested)) return DefaultLocale;
        var language = requested.Split('-')[0];
        return Locales.FirstOrDefault(l => string.Equals(l, requested, StringComparison.OrdinalIgnoreCase))
            ?? Locales.FirstOrDefault(l => string.Equals(l.Split('-')[0], language, StringComparison.OrdinalIgnoreCase))
            ?? DefaultLocale;
    }
}
