using FoodSaaS.Cms.Freshness;
using FoodSaaS.IntegrationTests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Freshness;

/// <summary>Pages that take long to make again hold up no other change.</summary>
public sealed class SlowPagesTests(OwnHostFixture fresh) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => fresh.Host;

    [Fact]
    public async Task A_change_is_told_while_the_pages_of_an_earlier_one_are_being_made()
    {
        var brand = await KeptAsync();
        var held = new TaskCompletionSource();
        var began = new TaskCompletionSource();
        brand.Site.WhileRendering = _ =>
        {
            began.TrySetResult();
            return held.Task;
        };
        await brand.PriceAsync("5.75");
        try
        {
            await Settling.DeliverAsync(Host.Services, Host.Database);
            await began.Task;
            await brand.PriceAsync("9.25", ofStew: true);
            await Settling.DeliverAsync(Host.Services, Host.Database);
            Assert.Equal(2, Host.Storefront.HeardOf(brand.Id).Count());
            Assert.False(Host.Services.GetRequiredService<PageRefills>().IsIdle);
        }
        finally
        {
            brand.Site.WhileRendering = null;
            held.SetResult();
        }

        await Host.SettleAsync();
        foreach (var path in FreshBrand.Paths)
        {
            var page = await brand.VisitAsync(path);
            Assert.Contains(await brand.NowAsync(path), page.Text, StringComparison.Ordinal);
            Assert.Equal("HIT", page.From);
        }
    }

    private async Task<FreshBrand> KeptAsync()
    {
        var brand = await FreshBrand.OpenAsync(Host);
        await Host.SettleAsync();
        await brand.KeepAsync(FreshBrand.Paths);
        return brand;
    }
}
