using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Live;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Freshness;

/// <summary>Time is a change too.</summary>
public sealed class TimeTests(OwnHostFixture fresh) : IClassFixture<OwnHostFixture>
{
    private static readonly Duration Instantly = Duration.FromTicks(10);

    private OwnHost Host => fresh.Host;

    [Fact]
    public async Task A_dish_with_a_time_of_return_comes_back_exactly_then()
    {
        var brand = await OffUntilAsync(Duration.FromHours(2));
        Assert.Contains("\"isAvailable\":false", (await brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);
        var heard = Host.Storefront.HeardOf(brand.Id).Count();

        Host.Clock.Advance(Duration.FromHours(2) - Instantly);
        await Host.SettleAsync();
        Assert.Equal(heard, Host.Storefront.HeardOf(brand.Id).Count());
        Assert.Contains("\"isAvailable\":false", (await brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);

        Host.Clock.Advance(Instantly);
        await Host.SettleAsync();
        Assert.Equal(
            new[] { brand.Key("/menu"), brand.Key("/menu/soup") }.Order(),
            Host.Storefront.HeardOf(brand.Id).Skip(heard).SelectMany(r => r.Keys).Distinct().Order());
        foreach (var path in new[] { "/menu", "/menu/soup" }) Assert.DoesNotContain("\"isAvailable\":false", (await brand.VisitAsync(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_readers_of_the_menu_are_told_then()
    {
        var brand = await OffUntilAsync(Duration.FromHours(2));
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var told = Host.Services.GetRequiredService<LiveHub>().FollowAsync(new TenantId(brand.Id), ["menu"], end.Token).GetAsyncEnumerator(end.Token);
        var next = told.MoveNextAsync();
        Host.Clock.Advance(Duration.FromHours(2));
        await Host.SettleAsync();

        Assert.True(await next);
        Assert.Contains("\"itemIds\":[\"", told.Current.Payload, StringComparison.Ordinal);
        await told.DisposeAsync();
    }

    [Fact]
    public async Task A_dish_put_back_by_hand_does_not_change_again_later()
    {
        var brand = await OffUntilAsync(Duration.FromHours(2));
        await Tenancy.Brands.Mutations.ChangeAsync(brand.Brand, "setItemAvailability", new { id = brand.Soup, isAvailable = true }, "item", "id");
        await Host.SettleAsync();
        var heard = Host.Storefront.HeardOf(brand.Id).Count();
        Host.Clock.Advance(Duration.FromHours(3));
        await Host.SettleAsync();

        Assert.Equal(heard, Host.Storefront.HeardOf(brand.Id).Count());
        Assert.DoesNotContain("\"isAvailable\":false", (await brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_time_of_return_replaces_the_earlier_one()
    {
        var brand = await OffUntilAsync(Duration.FromHours(2));
        await brand.EightySixAsync(Host.Clock.GetCurrentInstant() + Duration.FromHours(5));
        await Host.SettleAsync();
        Host.Clock.Advance(Duration.FromHours(3));
        await Host.SettleAsync();
        Assert.Contains("\"isAvailable\":false", (await brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);

        Host.Clock.Advance(Duration.FromHours(2));
        await Host.SettleAsync();
        Assert.DoesNotContain("\"isAvailable\":false", (await brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);
    }

    private async Task<FreshBrand> OffUntilAsync(Duration wait)
    {
        var brand = await FreshBrand.OpenAsync(Host);
        await Host.SettleAsync();
        await brand.KeepAsync("/menu", "/menu/soup", "/menu/stew");
        await brand.EightySixAsync(Host.Clock.GetCurrentInstant() + wait);
        await Host.SettleAsync();
        await brand.KeepAsync("/menu", "/menu/soup");
        return brand;
    }
}
