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

internal sealed record SeededLogin(string Role, string Tenant, string Email, string Password);

internal sealed record SeededKeys(string Publishable, string Secret);
