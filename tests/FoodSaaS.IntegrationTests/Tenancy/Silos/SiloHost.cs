using FoodSaaS.Api.Demo;
using FoodSaaS.Cms.Freshness;
using FoodSaaS.IntegrationTests.Freshness;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Tables;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Silos;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TenantTable = FoodSaaS.IntegrationTests.Tenancy.Tables.TenantTable;

namespace FoodSaaS.IntegrationTests.Tenancy.Silos;

/// <summary>A host with a pool and two silos: one that is there and one that never answers.</summary>
public sealed class SiloHost(ApiFixture api) : IAsyncLifetime
{
    public const string Vip = "vip";
    public const string Gone = "gone";

    /// <summary>What writers left who wrote as fast as they could: thousands of events.</summary>
    private const int Patience = 90;

    internal OwnHost Host { get; private set; } = null!;

    internal DatabaseUrls Silo { get; private set; } = null!;

    internal BrandRelocation Mover => Host.Services.GetRequiredService<BrandRelocation>();

    public async ValueTask InitializeAsync()
    {
        Host = await OwnHost.MakeAsync(api);
        Silo = await FreshDatabase.MakeAsync(api.Database.Admin);
        var nowhere = $"Host=127.0.0.1;Port={FreePorts.Next()};Username=x;Password=x;Database=x";
        await Host.StartAsync(settings:
        [
            .. Settings(Vip, Silo),
            KeyValuePair.Create($"Silos:{Gone}:App", (string?)nowhere),
            KeyValuePair.Create($"Silos:{Gone}:Owner", (string?)nowhere),
            KeyValuePair.Create($"Silos:{Gone}:Dispatcher", (string?)nowhere),
        ]);
        Mover.Grace = TimeSpan.FromMilliseconds(150);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await FreshDatabase.DropAsync(Silo);
    }

    /// <summary>How a silo is configured.</summary>
    internal static IEnumerable<KeyValuePair<string, string?>> Settings(string silo, DatabaseUrls database) =>
    [
        KeyValuePair.Create($"Silos:{silo}:App", (string?)database.App),
        KeyValuePair.Create($"Silos:{silo}:Owner", (string?)database.Owner),
        KeyValuePair.Create($"Silos:{silo}:Dispatcher", (string?)database.Dispatcher),
    ];

    internal Task<FreshBrand> OpenAsync() => FreshBrand.OpenAsync(Host);

    internal Task<MoveReport> MoveAsync(FreshBrand brand, string? silo) => Mover.MoveAsync(Slug.Parse(brand.Brand.Slug)!.Value, silo, CancellationToken.None);

    internal DatabaseUrls DatabaseOf(string? silo) => silo is null ? Host.Database : Silo;

    /// <summary>
    /// Everything of every brand has been delivered where it lives, by the host's own loops, and pages are made again. What failed during a move is due a little
    /// later, and the clock goes there; it goes no further, since a lease that ends gives what is being worked on to another. What an attempt to move left elsewhere
    /// is handled by nobody.
    /// </summary>
    internal Task SettleAsync()
    {
        var refills = Host.Services.GetRequiredService<PageRefills>();
        return Waiting.UntilAsync(
            async () =>
            {
                var (here, there) = (await WaitingAsync(Host.Database, "pool"), await WaitingAsync(Silo, Vip));
                if (here + there == 0 && refills.IsIdle) return true;
                await ComeToAsync(Host.Database, "pool");
                await ComeToAsync(Silo, Vip);
                return false;
            },
            Patience);
    }

    private async Task<long> WaitingAsync(DatabaseUrls database, string home) =>
        await database.ScalarAsync<long>(
            "SELECT (SELECT count(*) FROM tenancy.timers WHERE tenant_id = ANY($1) AND due_at <= $2) + count(*) FROM tenancy.deliveries WHERE tenant_id = ANY($1) AND done_at IS NULL AND dead_at IS NULL",
            await LivingAsync(home), Host.Clock.GetCurrentInstant().ToDateTimeUtc());

    private async Task ComeToAsync(DatabaseUrls database, string home)
    {
        const string due = "SELECT max(next_attempt_at) FROM tenancy.deliveries WHERE tenant_id = ANY($1) AND done_at IS NULL AND dead_at IS NULL AND leased_until IS NULL";
        var ahead = await database.ScalarAsync<DateTime>(due, await LivingAsync(home)) - Host.Clock.GetCurrentInstant().ToDateTimeUtc();
        if (ahead > TimeSpan.Zero) Host.Clock.Advance(Duration.FromTimeSpan(ahead));
    }

    /// <summary>What is due for a brand where it lives has been delivered; an attempt to move it may have left deliveries elsewhere, which nobody handles.</summary>
    internal Task SettleAsync(string? home, Guid brand) => Waiting.UntilAsync(async () =>
        await DatabaseOf(home).ScalarAsync<long>("SELECT count(*) FROM tenancy.deliveries WHERE tenant_id = $1 AND done_at IS NULL AND dead_at IS NULL", brand) == 0);

    /// <summary>As <see cref="BrandSums"/>.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> RowsAsync(string? silo, Guid brand, Func<TenantTable, bool>? of = null) =>
        await BrandSums.ReadAsync(DatabaseOf(silo), (await TenantTable.AllAsync(Host.Services)).Where(of ?? (_ => true)), brand);

    private async Task<Guid[]> LivingAsync(string home) => [.. await Host.Database.ColumnAsync<Guid>("SELECT id FROM tenancy.brands WHERE coalesce(silo, 'pool') = $1", home)];

    /// <summary>Where the registry says that the brand is.</summary>
    internal Task<string?> RegisteredAsync(Guid brand) => Host.ScalarAsync<string>("SELECT coalesce(silo, 'pool') FROM tenancy.brands WHERE id = $1", brand);
}
