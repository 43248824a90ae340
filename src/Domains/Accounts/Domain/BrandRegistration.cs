namespace FoodSaaS.Accounts.Domain;

/// <summary>What a sign-up asks for.</summary>
/// <param name="Email">The owner's address; an account that has it already is reused, and <paramref name="Password"/> must then be its password.</param>
/// <param name="Slug">The brand's name in its address: 3 to 40 of a–z, 0–9 and hyphen.</param>
/// <param name="Country">ISO 3166-1 alpha-2, one of the supported countries.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="TimeZone">IANA zone id.</param>
/// <param name="Locales">BCP 47 tags that the brand writes in, one to ten.</param>
/// <param name="DefaultLocale">One of <paramref name="Locales"/>.</param>
/// <param name="Look">Key of the theme preset that the site begins with.</param>
internal sealed record BrandRegistration(
    string OwnerName,
    string Email,
    string Password,
    string BrandName,
    string Slug,
    string Country,
    string Currency,
    string TimeZone,
    IReadOnlyList<string> Locales,
    string DefaultLocale,
    string Look);
