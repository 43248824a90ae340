using System.Net;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Freshness;

/// <summary>The storefront is away, or hears things twice.</summary>
public sealed class OutageTests(OwnHostFixture fresh) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => fresh.Host;

    [Fact]
    public async Task A_change_during_an_outage_is_delivered_after_it_and_kept_pages_are_served_meanwhile()
    {
        var brand = await KeptAsync();
        brand.Site.IsUp = false;
        await brand.PriceAsync("5.75");
        await Host.SettleAsync();
        for (var hour = 0; hour < 5; hour++)
        {
            Host.Clock.Advance(Duration.FromHours(1.3));
            await Host.SettleAsync();
            Assert.Equal((HttpStatusCode.OK, "HIT"), await StatusAsync(brand, "/locations"));
        }

        Assert.Empty(Host.Storefront.HeardOf(brand.Id));
        Assert.Equal("PENDING", (await brand.LastReceiptAsync()).GetProperty("state").GetString());
        brand.Site.IsUp = true;
        Host.Clock.Advance(Duration.FromHours(1.3));
        await Host.SettleAsync();

        Assert.Contains("5.75", (await brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);
        var receipt = await brand.LastReceiptAsync();
        Assert.Equal(("DONE", 2), (receipt.GetProperty("state").GetString(), receipt.GetProperty("keysChanged").GetInt32()));
    }

    [Fact]
    public async Task Several_changes_during_an_outage_all_arrive()
    {
        var brand = await KeptAsync();
        brand.Site.IsUp = false;
        await brand.PriceAsync("5.75");
        await Host.SettleAsync();
        await brand.PriceAsync("9.99", ofStew: true);
        await Host.SettleAsync();
        brand.Site.IsUp = true;
        Host.Clock.Advance(Duration.FromHours(2));
        await Host.SettleAsync();

        foreach (var path in FreshBrand.Paths) Assert.Contains(await brand.NowAsync(path), (await brand.VisitAsync(path)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await Host.ScalarAsync<long>("SELECT count(*) FROM freshness.invalidations WHERE tenant_id = $1 AND is_pending", brand.Id));
        Assert.Equal(0, await Host.ScalarAsync<long>("SELECT count(*) FROM freshness.receipts WHERE tenant_id = $1 AND NOT is_done", brand.Id));
    }

    [Fact]
    public async Task A_webhook_that_was_heard_but_not_confirmed_comes_again_and_does_no_harm()
    {
        var brand = await KeptAsync();
        var inner = Host.Storefront.Ears[brand.Id];
        var refusals = 2;
        Host.Storefront.Ears[brand.Id] = async told => await inner(told) && Interlocked.Decrement(ref refusals) < 0;
        await brand.PriceAsync("5.75");
        for (var i = 0; i < 3; i++)
        {
            await Host.SettleAsync();
            Host.Clock.Advance(Duration.FromHours(2));
        }

        Assert.Single(Host.Storefront.HeardOf(brand.Id));
        Assert.Contains("5.75", (await brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);
        Assert.Equal(["/menu", "/menu/soup"], (await brand.LastReceiptAsync()).GetProperty("pages").EnumerateArray().Select(p => p.GetProperty("route").GetString()).Order());
    }

    [Fact]
    public async Task A_webhook_is_signed_for_the_time_at_which_it_is_sent()
    {
        var brand = await KeptAsync();
        await brand.PriceAsync("5.75");
        await Host.SettleAsync();

        var told = Assert.Single(Host.Storefront.HeardOf(brand.Id));
        Assert.StartsWith($"t={Host.Clock.GetCurrentInstant().ToUnixTimeSeconds()},v1=", told.Signature, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_kept_is_a_plain_503_during_an_outage()
    {
        var brand = await KeptAsync();
        Host.Storefront.Sites[brand.Id] = http =>
        {
            http.Abort();
            return Task.CompletedTask;
        };

        using var diner = brand.Brand.Diner(Host);
        using var page = await diner.GetAsync("/never-visited", r => r.Headers.Add("Accept", "text/html"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        Assert.Equal((HttpStatusCode.OK, "HIT"), await StatusAsync(brand, "/menu"));
    }

    [Fact]
    public async Task A_change_that_is_told_of_while_its_brand_is_suspended_is_seen_when_it_is_back()
    {
        var brand = await KeptAsync();
        await brand.PriceAsync("5.75");
        await Host.ScalarAsync<string>("UPDATE tenancy.brands SET status = 'Suspended' WHERE id = $1", brand.Id);
        Host.Clock.Advance(Duration.FromSeconds(5));
        Assert.Equal(HttpStatusCode.Forbidden, (await brand.VisitAsync("/menu")).Status);
        await Host.SettleAsync();

        await Host.ScalarAsync<string>("UPDATE tenancy.brands SET status = 'Active' WHERE id = $1", brand.Id);
        Host.Clock.Advance(Duration.FromSeconds(5));
        for (var hours = 0; hours < 3; hours++)
        {
            Host.Clock.Advance(Duration.FromHours(2));
            await Host.SettleAsync();
        }

        foreach (var path in FreshBrand.Paths) Assert.Contains(await brand.NowAsync(path), (await brand.VisitAsync(path)).Text, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode, string?)> StatusAsync(FreshBrand brand, string path)
    {
        var page = await brand.VisitAsync(path);
        return (page.Status, page.From);
    }

    private async Task<FreshBrand> KeptAsync()
    {
        var brand = await FreshBrand.OpenAsync(Host);
        await Host.SettleAsync();
        await brand.KeepAsync(FreshBrand.Paths);
        return brand;
    }
}
