using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Freshness.Crashes;

/// <summary>What must hold once a crash is over.</summary>
internal static class Aftermath
{
    public static async Task IsCleanAsync(DatabaseUrls database, FreshBrand brand)
    {
        foreach (var path in FreshBrand.Paths)
        {
            var now = await brand.NowAsync(path);
            var page = await brand.VisitAsync(path);
            Assert.True(page.Text.Contains(now, StringComparison.Ordinal), $"{path} is stale: {page.Text} instead of {now}");
        }

        Assert.Empty(await database.ColumnAsync<string>("SELECT d::text || o::text FROM tenancy.deliveries d JOIN tenancy.outbox o ON o.id = d.event_id WHERE d.done_at IS NULL"));
        Assert.Equal(0, await database.ScalarAsync<long>("SELECT count(*) FROM freshness.invalidations WHERE is_pending"));
        Assert.Equal(0, await database.ScalarAsync<long>("SELECT count(*) FROM freshness.receipts WHERE NOT is_done"));
        Assert.Equal(
            0,
            await database.ScalarAsync<long>("SELECT count(*) FROM tenancy.outbox o WHERE o.name = 'freshness.data-changed.v1' AND NOT EXISTS (SELECT 1 FROM freshness.receipts r WHERE r.id = (o.payload->>'receiptId')::uuid)"));
    }
}
