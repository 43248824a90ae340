using FoodSaaS.Api;
using FoodSaaS.Api.Demo;
using FoodSaaS.IntegrationTests.Customers;
using FoodSaaS.IntegrationTests.Freshness;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Silos;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Recovery;
using FoodSaaS.Tenancy.Silos;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;
using BrandSums = FoodSaaS.IntegrationTests.Tenancy.Tables.BrandSums;
using TenantTable = FoodSaaS.IntegrationTests.Tenancy.Tables.TenantTable;

namespace FoodSaaS.IntegrationTests.Tenancy.Recovery;

/// <summary>
/// A PostgreSQL of its own, backed up as <c>./dev backup</c> does it, with two brands that trade. All was well at an instant; a copy of the server is as it was then.
/// Since then much of our brand was destroyed, and its guests, staff and neighbour went on.
/// </summary>
public sealed class RecoveryWorld : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "foodsaas-recovery-" + Guid.NewGuid().ToString("N")[..12]);
    private DevServer? _live;
    private DevServer? _copy;
    private KeyValuePair<string, string?>[] _silo = [];

    internal OwnHost Host { get; private set; } = null!;

    internal FreshBrand Ours { get; private set; } = null!;

    internal FreshBrand Theirs { get; private set; } = null!;

    /// <summary>Lived in a silo when all was well, and lives in the pool since.</summary>
    internal FreshBrand Apart { get; private set; } = null!;

    /// <summary>When all was well, by the host's clock.</summary>
    internal Instant WasWellAt { get; private set; }

    /// <summary>Our brand's rows when all was well, of the tables that a restore puts back.</summary>
    internal IReadOnlyDictionary<string, string> Then { get; private set; } = null!;

    internal string? TypesThen { get; private set; }

    /// <summary>Has had himself erased since.</summary>
    internal Guest Erased { get; private set; } = null!;

    /// <summary>Was lost by an accident since.</summary>
    internal Guest Lost { get; private set; } = null!;

    /// <summary>Has changed his name since.</summary>
    internal Guest Renamed { get; private set; } = null!;

    /// <summary>Came since.</summary>
    internal Guest Newcomer { get; private set; } = null!;

    /// <summary>Was revoked since.</summary>
    internal string Key { get; private set; } = "";

    internal BrandRestore Restorer => Host.Services.GetRequiredService<BrandRestore>();

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        _live = await DevServer.StartAsync("postgres", "--data", At("live"), "--archives");
        var server = PostgresServer.FromUrl(_live.Url).ConnectionString;
        _silo = [.. SiloHost.Settings(SiloHost.Vip, await FreshDatabase.MakeAsync(server))];
        Host = await OwnHost.StartAsync(await FreshDatabase.MakeAsync(server), _silo);
        Ours = await FreshBrand.OpenAsync(Host);
        Theirs = await FreshBrand.OpenAsync(Host);
        Apart = await FreshBrand.OpenAsync(Host);
        await MoveAsync(Apart, SiloHost.Vip);
        await DevServer.RunAsync("backup", "--server", _live.Url, "--to", At("backups"));

        var key = await TradeAsync();
        await Host.SettleAsync();
        WasWellAt = Host.Clock.GetCurrentInstant();
        Then = await RowsAsync(Ours.Id, await PutBackAsync());
        TypesThen = await TypesAsync();
        var instant = await Host.ScalarAsync<string>("""SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')""");
        Host.Clock.Advance(Duration.FromHours(1));

        await SufferAsync(key);
        await Host.SettleAsync();
        _copy = await DevServer.StartAsync("recover", "--server", _live.Url, "--from", At("backups"), "--at", instant!, "--data", At("copy"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var guest in new[] { Erased, Lost, Renamed, Newcomer }) guest?.Dispose();
        if (Host is not null) await Host.DisposeAsync();
        if (_copy is not null) await _copy.DisposeAsync();
        if (_live is not null) await _live.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    internal async Task<RestoreReport> RestoreAsync() => await Restorer.RestoreAsync(SlugOf(Ours.Brand), WasWellAt, await FindAsync(Ours.Brand), CancellationToken.None);

    internal Task<string> FindAsync(TestBrand brand) => Restorer.FindCopyAsync(SlugOf(brand), Recovered, CancellationToken.None);

    /// <summary>As whoever runs the platform restores a brand.</summary>
    internal Task<int> CommandAsync(string slug)
    {
        var settings = HostSettings.Of(Host.Database, Host.Database.App, 0, 0, "http://127.0.0.1:9").Concat(_silo).Append(KeyValuePair.Create("ConnectionStrings:Recovered", (string?)Recovered));
        return Commands.RestoreAsync([slug, WasWellAt.ToString(), "--environment=Development", .. settings.Select(s => $"--{s.Key}={s.Value}")]);
    }

    /// <summary>The brand is as it was; then its dishes are taken away once more.</summary>
    internal async Task RestoreAndDestroyAsync()
    {
        await RestoreAsync();
        await Host.SettleAsync();
        await DestroyMenuAsync();
        await Host.SettleAsync();
    }

    internal async Task<IReadOnlyDictionary<string, string>> RowsAsync(Guid brand, IEnumerable<TenantTable>? tables = null) =>
        await BrandSums.ReadAsync(Host.Database, tables ?? await TenantTable.AllAsync(Host.Services), brand);

    internal async Task<IReadOnlyList<TenantTable>> PutBackAsync()
    {
        var rules = await RestoreRules.ReadAsync(Host.Services);
        return [.. (await TenantTable.AllAsync(Host.Services)).Where(t => rules.Of(new FoodSaaS.Tenancy.Silos.TenantTable(t.ToString(), "", "", false)) == RestoreRule.AsThen)];
    }

    internal Task<string?> TypesAsync() => Host.ScalarAsync<string>("SELECT content_hash FROM tenancy.brands WHERE id = $1", Ours.Id);

    private async Task<string> TradeAsync()
    {
        await Ours.PriceAsync("6.60");
        await Apart.PriceAsync("5.50");
        await Ours.EightySixAsync(Host.Clock.GetCurrentInstant() + Duration.FromDays(2));
        await PublishAsync("Recipe");
        (Erased, Lost, Renamed) = (await Guest.SignedInAsync(Host, Ours.Brand), await Guest.SignedInAsync(Host, Ours.Brand), await Guest.SignedInAsync(Host, Ours.Brand));
        foreach (var guest in new[] { Erased, Lost, Renamed }) Assert.Null(await guest.RefusalAsync("addDinerAddress", new { street = "Lane 1", postalCode = "10115", city = "Berlin", country = "DE", label = "Home" }, "address { id }"));
        var made = await Ours.Brand.ChangeAsync("createApiKey", new { name = "server", kind = "SECRET" }, "created", "key apiKey { id }");
        Key = made.GetProperty("key").GetString()!;
        return made.GetProperty("apiKey").Id();
    }

    private async Task SufferAsync(string key)
    {
        await Ours.Brand.ChangeAsync("setItemAvailability", new { id = Ours.Soup, isAvailable = true }, "item", "id");
        await DestroyMenuAsync();
        await MoveAsync(Apart, null);
        await Apart.PriceAsync("55.00");
        await Ours.Brand.ChangeAsync("createCategory", new { name = In("en", "Chaos") }, "category", "id");
        await PublishAsync("Story");
        await Ours.Brand.ChangeAsync("revokeApiKey", new { id = key }, "apiKey", "hint");
        await Ours.Brand.ChangeAsync("createWebhookEndpoint", new { name = "Till", url = $"http://localhost:{FreePorts.Next()}/", eventTypes = new[] { "menu.changed" } }, "created", "endpoint { id }");
        // More than a quarter of an hour has passed: to erase needs a fresh proof.
        await Erased.SignInAsync();
        Assert.Null(await Erased.RefusalAsync("eraseDiner", new { confirm = Erased.Email }, "isErased"));
        Assert.Equal(1, await Host.ScalarAsync<long>("WITH gone AS (DELETE FROM customers.diners WHERE tenant_id = $1 AND email = $2 RETURNING 1) SELECT count(*) FROM gone", Ours.Id, Lost.Email));
        Assert.Null(await Renamed.RefusalAsync("updateDiner", new { name = "Later", locale = "en" }, "diner { id }"));
        Newcomer = await Guest.SignedInAsync(Host, Ours.Brand);
        await Theirs.PriceAsync("9.90");
    }

    private Task MoveAsync(FreshBrand brand, string? silo)
    {
        var mover = Host.Services.GetRequiredService<BrandRelocation>();
        mover.Grace = TimeSpan.FromMilliseconds(150);
        return mover.MoveAsync(SlugOf(brand.Brand), silo, CancellationToken.None);
    }

    private async Task DestroyMenuAsync()
    {
        foreach (var dish in new[] { Ours.Soup, Ours.Stew }) await Ours.Brand.ChangeAsync("deleteItem", new { id = dish }, "deletedId", "");
    }

    private async Task PublishAsync(string type)
    {
        await StarterContent.RemoveAsync(Ours.Brand);
        var version = (await Ours.Brand.AsOwnerAsync("{ contentModel { version } }")).GetProperty("contentModel").GetProperty("version").GetInt32();
        var types = new[] { StarterContent.Site, new { name = type, plural = type.ToLowerInvariant() + "s", label = type, fields = new[] { new { name = "title", kind = "TEXT", label = "Title" } } } };
        var saved = await Ours.Brand.ChangeAsync("saveContentModel", new { version, types, components = Array.Empty<object>() }, "model", "version");
        await Ours.Brand.ChangeAsync("publishContentModel", new { version = saved.GetProperty("version").GetInt32() }, "published", "receiptId");
    }

    private string Recovered
    {
        get
        {
            var copy = PostgresServer.FromUrl(_copy!.Url);
            return $"Host={copy.Host};Port={copy.Port}";
        }
    }

    private string At(string name) => Path.Combine(_folder, name);

    private static Slug SlugOf(TestBrand brand) => Slug.Parse(brand.Slug)!.Value;
}
