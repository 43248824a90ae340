using FoodSaaS.IntegrationTests.Freshness;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Tables;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Tenancy.Silos;

/// <summary>A brand moves into a database of its own and back, while it is used.</summary>
public sealed class MoveTests(SiloHost silos) : IClassFixture<SiloHost>
{
    [Fact]
    public async Task A_brand_moves_there_and_back_under_load_and_nothing_is_lost_or_doubled()
    {
        var (brand, neighbour) = (await silos.OpenAsync(), await silos.OpenAsync());
        var (load, beside) = (new BrandLoad(brand), new BrandLoad(neighbour));
        load.Begin();
        beside.Begin();
        await load.MoreAsync(12);

        var there = await silos.MoveAsync(brand, SiloHost.Vip);
        Assert.InRange(there.Rows, 50, long.MaxValue);
        Assert.InRange(there.Tables, 15, 500);
        Assert.InRange(there.WritersWaited, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await load.MoreAsync(12);
        Assert.Empty(await silos.RowsAsync(null, brand.Id));
        Assert.Equal(SiloHost.Vip, await silos.RegisteredAsync(brand.Id));

        await silos.MoveAsync(brand, null);
        await load.MoreAsync(12);
        Assert.Empty(await silos.RowsAsync(SiloHost.Vip, brand.Id));
        Assert.Equal("pool", await silos.RegisteredAsync(brand.Id));
        await load.EndAsync();
        await beside.EndAsync();

        Assert.Equal(load.Made.Order(StringComparer.Ordinal), await DishesAsync(brand));
        Assert.Equal(beside.Made.Order(StringComparer.Ordinal), await DishesAsync(neighbour));
        Assert.Empty(await silos.RowsAsync(SiloHost.Vip, neighbour.Id));
        await silos.SettleAsync();
    }

    [Fact]
    public async Task Every_row_comes_over_as_it_was_and_the_neighbour_keeps_his()
    {
        var (brand, neighbour) = (await silos.OpenAsync(), await silos.OpenAsync());
        await brand.KeepAsync("/menu", "/menu/soup");
        await brand.EightySixAsync(silos.Host.Clock.GetCurrentInstant() + Duration.FromDays(2));
        await silos.SettleAsync();
        var (before, beside) = (await silos.RowsAsync(null, brand.Id), await silos.RowsAsync(null, neighbour.Id));

        await silos.MoveAsync(brand, SiloHost.Vip);

        Assert.InRange(before.Count, 12, 500);
        Assert.Equal(before, await silos.RowsAsync(SiloHost.Vip, brand.Id));
        Assert.Empty(await silos.RowsAsync(null, brand.Id));
        Assert.Equal(beside, await silos.RowsAsync(null, neighbour.Id));
        Assert.Equal(0, (await silos.MoveAsync(brand, SiloHost.Vip)).Cleared);
    }

    [Fact]
    public async Task Pages_are_replaced_and_timers_fire_once_in_the_silo()
    {
        var brand = await silos.OpenAsync();
        await brand.EightySixAsync(silos.Host.Clock.GetCurrentInstant() + Duration.FromHours(1));
        await silos.SettleAsync();
        await brand.KeepAsync("/menu");
        await silos.MoveAsync(brand, SiloHost.Vip);
        Assert.Equal("HIT", (await brand.VisitAsync("/menu")).From);

        await brand.PriceAsync("7.77");
        await silos.SettleAsync();
        await brand.KeepAsync("/menu");
        Assert.Contains("7.77", (await brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);
        Assert.Equal("Set item price", (await brand.LastReceiptAsync()).GetProperty("cause").GetString());

        const string due = "SELECT count(*) FROM tenancy.timers WHERE tenant_id = $1 AND name = 'freshness.time-came.v1'";
        var timers = await silos.Silo.ScalarAsync<long>(due, brand.Id);
        Assert.InRange(timers, 1, 10);
        silos.Host.Clock.Advance(Duration.FromHours(2));
        await Waiting.UntilAsync(async () => await silos.Silo.ScalarAsync<long>(due, brand.Id) == 0);
        await silos.SettleAsync();
        Assert.Equal(timers, await silos.Silo.ScalarAsync<long>("SELECT count(*) FROM tenancy.outbox WHERE tenant_id = $1 AND name = 'freshness.time-came.v1'", brand.Id));
        Assert.Empty(await silos.RowsAsync(null, brand.Id));
    }

    [Fact]
    public async Task The_locks_hold_in_the_silo_too()
    {
        var (ours, theirs) = (await silos.OpenAsync(), await silos.OpenAsync());
        await ours.KeepAsync("/menu");
        await theirs.KeepAsync("/menu");
        await silos.MoveAsync(ours, SiloHost.Vip);
        await silos.MoveAsync(theirs, SiloHost.Vip);
        await using var all = await Session.AsSuperuserAsync(silos.Silo);
        await using var session = await Session.AsAppAsync(silos.Silo, ours.Id);
        var sweep = new TableSweep(session, ours.Id, theirs.Id);
        var (leaks, filled) = (new List<string>(), 0);
        foreach (var table in await TenantTable.AllAsync(silos.Host.Services))
        {
            var row = await all.ScalarAsync<string>($"SELECT to_jsonb(t)::text FROM {table} t WHERE tenant_id = $1 LIMIT 1", theirs.Id);
            if (row is not null) filled++;
            leaks.AddRange(await sweep.LeaksAsync(table, row));
        }

        Assert.InRange(filled, 12, 500);
        Assert.Empty(leaks);
        Assert.Empty(await CatalogAudit.BreachesAsync(all));
        Assert.Equal("42501", (await session.TryAsync("SELECT count(*) FROM accounts.users")).Refusal);
        Assert.Equal("42501", (await session.TryAsync("SELECT count(*) FROM tenancy.brands")).Refusal);
    }

    [Fact]
    public async Task Staff_and_keys_of_a_brand_in_a_silo_stay_in_the_registry_and_work()
    {
        var brand = await silos.OpenAsync();
        await silos.MoveAsync(brand, SiloHost.Vip);
        var role = (await brand.Brand.ChangeAsync("createOwnRole", new { name = "Shift", permissions = new[] { "EditMenu" } }, "ownRole", "id")).Id();
        await brand.Brand.ChangeAsync("inviteStaff", new { email = $"guest-{role[..8]}@example.com", ownRoleId = role }, "invitation", "id");
        var key = (await brand.Brand.ChangeAsync("createApiKey", new { name = "Till", kind = "SECRET", permissions = new[] { "EditMenu" } }, "created", "key")).GetProperty("key").GetString()!;
        using var server = silos.Host.Client("localhost");
        server.ApiKey = key;
        Assert.Contains("soup", (await server.DataAsync("{ menu { categories { items { slug } } } }")).ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await silos.Host.ScalarAsync<long>("SELECT count(*) FROM accounts.own_roles WHERE brand_id = $1", brand.Id));
    }

    [Fact]
    public async Task Content_types_that_are_published_in_a_silo_reach_the_registry_and_so_the_schema()
    {
        var brand = await silos.OpenAsync();
        await silos.MoveAsync(brand, SiloHost.Vip);
        const string registered = "SELECT content_hash FROM tenancy.brands WHERE id = $1";
        var before = await silos.Host.ScalarAsync<string>(registered, brand.Id);
        await StarterContent.RemoveAsync(brand.Brand);
        var version = (await brand.Brand.AsOwnerAsync("{ contentModel { version } }")).GetProperty("contentModel").GetProperty("version").GetInt32();
        var recipe = new { name = "Recipe", plural = "recipes", label = "Recipes", fields = new[] { new { name = "title", kind = "TEXT", label = "Title" } } };
        var saved = await brand.Brand.ChangeAsync("saveContentModel", new { version, types = new[] { StarterContent.Site, recipe }, components = Array.Empty<object>() }, "model", "version");
        await brand.Brand.ChangeAsync("publishContentModel", new { version = saved.GetProperty("version").GetInt32() }, "published", "receiptId");
        await Waiting.UntilAsync(async () => await silos.Host.ScalarAsync<string>(registered, brand.Id) != before);
        await silos.SettleAsync();
        await brand.Brand.ChangeAsync("createRecipe", new { title = "Soup" }, "entry", "typedId");
    }

    /// <summary>The dishes besides the two that the brand began with, by name.</summary>
    private static async Task<IEnumerable<string>> DishesAsync(FreshBrand brand)
    {
        var names = new List<string>();
        var answer = await brand.Brand.AsOwnerAsync("{ menu { categories { items { name } } } }");
        foreach (var category in answer.GetProperty("menu").GetProperty("categories").EnumerateArray()) names.AddRange(category.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!));
        return names.Where(n => n.StartsWith("Dish ", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }
}
