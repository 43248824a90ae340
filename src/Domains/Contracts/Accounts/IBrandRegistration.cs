using FoodSaaS.Shared;

namespace FoodSaaS.Contracts.Accounts;

/// <summary>Registers a brand with its owner without proving the owner's e-mail: for seeding, where the platform vouches for it.</summary>
public interface IBrandRegistration
{
    /// <summary>
    /// Checks the form as a sign-up does and makes owner, brand, membership and keys. Runs inside a use case's transaction, in a scope that has no
    /// tenant yet; the scope works for the new brand afterwards.
    /// </summary>
    /// <returns>The brand's id, or everything that is wrong with the form.</returns>
    Task<Result<Guid>> RegisterAsync(BrandRegistration registration, CancellationToken cancellationToken);
}

/// <summary>What a sign-up asks for.</summary>
/// <param name="Email">The owner's address; an account that has it already is reused, and <paramref name="Password"/> must then be its password.</param>
/// <param name="Slug">The brand's name in its address: 3 to 40 of a–z, 0–9 and hyphen.</param>
/// <param name="Country">ISO 3166-1 alpha-2, one of the supported countries.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="TimeZone">IANA zone id.</param>
/// <param name="Locales">BCP 47 tags that the brand writes in, one to ten.</param>
/// <param name="DefaultLocale">One of <paramref name="Locales"/>.</param>
/// <param name="Look">Key of the theme preset that the site begins with.</param>
/// <param name="PublishableKey">A fixed key text for development (<c>pk_…</c>); drawn at random where null.</param>
/// <param name="SecretKey">A fixed key text for development (<c>sk_…</c>); drawn at random where null.</param>
public sealed record BrandRegistration(
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
    string Look,
    string? PublishableKey = null,
    string? SecretKey = null);
