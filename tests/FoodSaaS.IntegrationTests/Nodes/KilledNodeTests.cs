using System.Net;
using FoodSaaS.IntegrationTests.Freshness;
using FoodSaaS.IntegrationTests.Freshness.Crashes;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Nodes;

/// <summary>A node is killed as the kernel kills, while its storefront keeps its pages.</summary>
public sealed class KilledNodeTests(ApiFixture api)
{
    [Fact]
    public async Task A_killed_node_holds_up_a_receipt_for_as_long_as_its_lease_and_comes_back_without_an_old_page()
    {
        KeyValuePair<string, string?>[] lease = [KeyValuePair.Create("Nodes:LeaseSeconds", (string?)"3")];
        await using var first = await ChildProcess.StartAsync(api);
        await using var second = await ChildProcess.StartAsync(first.Database, lease);
        var here = await FreshBrand.OpenAsync(first, first.Storefront, first.InternalPort, SystemClock.Instance);
        var there = here with { Door = second, Site = new IsrSite(second.Storefront, here.Id, second.InternalPort, SystemClock.Instance) };
        await first.SettleAsync();
        foreach (var brand in new[] { here, there }) await brand.KeepAsync("/menu");

        second.Kill();
        await here.PriceAsync("5.75");
        await Waiting.UntilAsync(async () => (await here.LastReceiptAsync()) is var receipt && receipt.GetProperty("cause").GetString() == "Set item price" && receipt.GetProperty("state").GetString() == "DONE");
        Assert.Equal(2, (await here.LastReceiptAsync()).GetProperty("pages").EnumerateArray().Select(p => p.GetProperty("node").GetString()).Distinct().Count());
        Assert.Contains("5.75", (await here.VisitAsync("/menu")).Text, StringComparison.Ordinal);

        await second.StartAsync();
        await Waiting.UntilAsync(async () =>
        {
            var page = await there.VisitAsync("/menu");
            Assert.DoesNotContain("5.00", page.Text, StringComparison.Ordinal);
            return page.Status == HttpStatusCode.OK;
        });
    }
}
