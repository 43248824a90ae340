using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Freshness;

/// <summary>What is kept for pages goes when no page needs it any more.</summary>
public sealed class HousekeepingTests(OwnHostFixture fresh) : IClassFixture<OwnHostFixture>
{
    private const string FormerQuestion = "{ theme { preset } }";
    private const string Answers = "SELECT count(*) FROM freshness.answers WHERE tenant_id = $1 AND cache_key = $2";

    private OwnHost Host => fresh.Host;

    [Fact]
    public async Task An_answer_that_no_page_is_made_from_is_taken_from_the_storefront_and_forgotten_after_a_day()
    {
        var brand = await FreshBrand.OpenAsync(Host);
        await Host.SettleAsync();
        await brand.KeepAsync("/menu");
        using var api = new SiteApi(Host.InternalPort, brand.Id, Host.Clock);
        var former = SiteSignatures.KeyOf("a question of a former build");
        await api.AnswerAsync(FormerQuestion, null, "en", former);

        Host.Clock.Advance(Duration.FromHours(20));
        await ChangeAsync(brand, "5.10");
        Assert.Equal(1, await Host.ScalarAsync<long>(Answers, brand.Id, former));
        Assert.DoesNotContain(former, Host.Storefront.HeardOf(brand.Id).SelectMany(h => h.Keys));

        Host.Clock.Advance(Duration.FromHours(25));
        await ChangeAsync(brand, "5.20");
        Assert.Contains(former, Host.Storefront.HeardOf(brand.Id).SelectMany(h => h.Keys));
        Assert.Equal(0, await Host.ScalarAsync<long>(Answers, brand.Id, former));
        Assert.Equal(0, await Host.ScalarAsync<long>("SELECT count(*) FROM freshness.invalidations WHERE tenant_id = $1 AND cache_key = $2", brand.Id, former));
        Assert.Equal(1, await Host.ScalarAsync<long>(Answers, brand.Id, brand.Key("/menu")));

        await api.AnswerAsync(FormerQuestion, null, "en", former);
        Assert.Equal(1, await Host.ScalarAsync<long>(Answers, brand.Id, former));
        Assert.Contains("5.20", (await brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receipts_go_after_ninety_days()
    {
        var brand = await FreshBrand.OpenAsync(Host);
        await Host.SettleAsync();
        await brand.KeepAsync("/menu");
        var old = await AgedReceiptAsync(brand, "5.10", 90);
        var young = await AgedReceiptAsync(brand, "5.20", 88);
        Host.Clock.Advance(Duration.FromHours(25));
        await ChangeAsync(brand, "5.30");

        var left = await ReceiptsAsync(brand);
        Assert.DoesNotContain(old, left);
        Assert.Contains(young, left);
    }

    private async Task<string?> AgedReceiptAsync(FreshBrand brand, string price, int days)
    {
        await ChangeAsync(brand, price);
        var receipt = (await brand.LastReceiptAsync()).GetProperty("id").GetString();
        await Host.ScalarAsync<object>(
            $"UPDATE freshness.receipts SET created_at = created_at - interval '{days} days' WHERE tenant_id = $1 AND created_at = (SELECT max(created_at) FROM freshness.receipts WHERE tenant_id = $1)", brand.Id);
        return receipt;
    }

    private async Task ChangeAsync(FreshBrand brand, string price)
    {
        await brand.PriceAsync(price);
        await Host.SettleAsync();
    }

    private static async Task<IReadOnlyList<string?>> ReceiptsAsync(FreshBrand brand) =>
        [.. (await brand.Brand.AsOwnerAsync("{ publishReceipts(first: 100) { nodes { id } } }")).GetProperty("publishReceipts").GetProperty("nodes").EnumerateArray().Select(r => r.GetProperty("id").GetString())];
}
