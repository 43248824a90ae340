using FoodSaaS.IntegrationTests.Freshness;
using FoodSaaS.Tenancy.Silos;

namespace FoodSaaS.IntegrationTests.Tenancy.Silos;

/// <summary>A move that dies at any step: the brand is served from exactly one place, and the next try ends what the first began.</summary>
public sealed class CrashTests(SiloHost silos) : IClassFixture<SiloHost>
{
    [Theory]
    [InlineData("Copied", true)]
    [InlineData("Arrived", true)]
    [InlineData("Left", true)]
    [InlineData("Registered", true)]
    [InlineData("Copied", false)]
    [InlineData("Arrived", false)]
    [InlineData("Left", false)]
    [InlineData("Registered", false)]
    public async Task The_brand_lives_in_exactly_one_place(string step, bool isInto)
    {
        var brand = await silos.OpenAsync();
        if (!isInto) await silos.MoveAsync(brand, SiloHost.Vip);
        var (from, to) = isInto ? (null, SiloHost.Vip) : (SiloHost.Vip, (string?)null);
        await DieAsync(brand, to, Enum.Parse<MoveStep>(step));

        // Whoever asks, finds and changes it, even before the registry was told.
        await PriceAsync(brand, "6.10");
        var isMoved = Enum.Parse<MoveStep>(step) >= MoveStep.Left;
        var (home, other) = isMoved ? (to, from) : (from, to);
        Assert.Equal("6.10", await InAsync(home, brand));
        Assert.NotEqual("6.10", await InAsync(other, brand));
        Assert.Equal(home ?? "pool", await silos.RegisteredAsync(brand.Id));
        await silos.SettleAsync(home, brand.Id);

        await silos.MoveAsync(brand, to);
        Assert.Equal("6.10", await InAsync(to, brand));
        Assert.Empty(await silos.RowsAsync(from, brand.Id));
        await PriceAsync(brand, "6.20");
        Assert.Equal("6.20", await InAsync(to, brand));
        await silos.SettleAsync(to, brand.Id);
    }

    private async Task DieAsync(FreshBrand brand, string? to, MoveStep step)
    {
        silos.Mover.At = reached => reached == step ? throw new InvalidOperationException("killed") : Task.CompletedTask;
        await Assert.ThrowsAsync<InvalidOperationException>(() => silos.MoveAsync(brand, to));
        silos.Mover.At = _ => Task.CompletedTask;
    }

    private static async Task PriceAsync(FreshBrand brand, string price)
    {
        await brand.PriceAsync(price);
        Assert.Contains(price, await brand.NowAsync("/menu"), StringComparison.Ordinal);
    }

    private Task<string?> InAsync(string? silo, FreshBrand brand) => silos.DatabaseOf(silo).ScalarAsync<string>(
        "SELECT to_char(s.base_price / 100.0, 'FM990.00') FROM catalog.item_sizes s JOIN catalog.items i ON i.tenant_id = s.tenant_id AND i.id = s.item_id WHERE i.tenant_id = $1 AND i.slug = 'soup'", brand.Id);
}
