namespace FoodSaaS.Api.Demo;

/// <summary>What was seeded, for whoever prints the demo logins.</summary>
internal sealed class SeedReport
{
    public Dictionary<string, object> Storefronts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Keys { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> SecretKeys { get; } = new(StringComparer.Ordinal);

    public List<SeededLogin> Logins { get; } = [];

    public void Add(DemoBrand brand, SeededKeys keys)
    {
        Storefronts[brand.Slug] = new { brand.Name };
        Keys[brand.Slug] = keys.Publishable;
        SecretKeys[brand.Slug] = keys.Secret;
        Logins.Add(new SeededLogin("owner", brand.Slug, brand.Owner.Email, brand.Owner.Password));
    }
}

/// <param name="Tenant">The brand's address; null for who runs the platform.</param>
/// <param name="TotpSecret">Of the second factor, in Base32, where there is one.</param>
internal sealed record SeededLogin(string Role, string? Tenant, string Email, string Password, string? TotpSecret = null);

internal sealed record SeededKeys(string Publishable, string Secret);
