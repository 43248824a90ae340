using System.Collections.Concurrent;
using System.Collections.Frozen;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.UnitTests.GraphQL.Harness;

/// <summary>Brands, keys and sessions in memory.</summary>
internal sealed class Town : IBrandRegistry, ICredentials
{
    public static readonly Brand Sushi = Make("sushi", "JPY", "ja", "ja", "en");
    public static readonly Brand Pizza = Make("pizza", "EUR", "de", "de", "en");
    public static readonly Guid Owner = Guid.CreateVersion7();

    /// <summary>Those with an end are past it.</summary>
    public ConcurrentDictionary<string, KnownKey> Keys { get; } = new();

    public ConcurrentDictionary<string, StaffSession> Sessions { get; } = new();

    public ConcurrentDictionary<TenantId, Brand> Brands { get; } = new() { [Sushi.Id] = Sushi, [Pizza.Id] = Pizza };

    public FrozenSet<Permission> Rights { get; set; } = [Permission.EditMenu];

    public ValueTask<Brand?> FindAsync(TenantId id, CancellationToken cancellationToken) => new(Brands.GetValueOrDefault(id));

    public ValueTask<Brand?> FindAsync(Slug slug, CancellationToken cancellationToken) => new(Brands.Values.FirstOrDefault(b => b.Slug == slug));

    public Task<IReadOnlyList<Brand>> WithMostCommonContentAsync(int most, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Brand>>([]);

    public ValueTask<Brand?> FindAsync(HostName host, CancellationToken cancellationToken) => new(Brands.Values.FirstOrDefault(b => b.PrimaryHost == host.Value));

    public void Forget(TenantId id)
    {
    }

    public Task<AppAccess?> FindAppAsync(string token, CancellationToken cancellationToken) => Task.FromResult<AppAccess?>(null);

    public Task<StaffSession?> FindSessionAsync(string token, CancellationToken cancellationToken) => Task.FromResult(Sessions.GetValueOrDefault(token));

    public Task<FrozenSet<Permission>?> FindPermissionsAsync(Guid userId, TenantId brand, CancellationToken cancellationToken) => Task.FromResult<FrozenSet<Permission>?>(userId == Owner ? Rights : null);

    public Task<bool> IsOperatorAsync(Guid sessionId, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task<Guid?> FindImpersonationAsync(Guid sessionId, TenantId brand, CancellationToken cancellationToken) => Task.FromResult<Guid?>(null);

    public Task<KeyCheck> FindKeyAsync(string key, CancellationToken cancellationToken)
    {
        var known = Keys.GetValueOrDefault(key);
        return Task.FromResult(known?.ExpiresAt is null ? new KeyCheck(known) : new KeyCheck(null, HasExpired: true));
    }

    public Task<bool> IsListedAsync(string origin, TenantId? brand, CancellationToken cancellationToken) =>
        Task.FromResult(Keys.Values.Any(k => k.Origins.Contains(origin) && (brand is null || k.Brand == brand)));

    private static Brand Make(string slug, string currency, string locale, params string[] locales) => new(
        new TenantId(Guid.CreateVersion7()), Slug.Parse(slug)!.Value, slug, "DE", Currency.Find(currency)!, "Europe/Berlin", locales, locale, BrandStatus.Active);
}
