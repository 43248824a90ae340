using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.Events;
using NodaTime;
using NodaTime.Testing;

namespace FoodSaaS.IntegrationTests.Events;

/// <summary>A backlog is worked off at the pace at which it came: what a claim costs does not grow with all that waits.</summary>
public sealed class BacklogTests(ApiFixture api)
{
    private const int Waiting = 20_000;

    /// <summary>Statistics are as of empty tables, as they are when a rush begins: 20 brands, 250 events of 10 aggregates each, 4 subscribers.</summary>
    private static readonly string[] Rush =
    [
        "ALTER TABLE tenancy.deliveries SET (autovacuum_enabled = false)",
        "ALTER TABLE tenancy.outbox SET (autovacuum_enabled = false)",
        "ANALYZE tenancy.deliveries, tenancy.outbox",
        """
        INSERT INTO tenancy.outbox (tenant_id, id, name, aggregate_key, aggregate_version, payload, occurred_at)
        SELECT brand, uuidv7(), 'test.happened.v1', 'item:' || number % 10, number, '{}', timestamptz '2026-06-01T12:00:00Z' + number * interval '1 millisecond'
        FROM (SELECT uuidv7() AS brand FROM generate_series(1, 20)) brands, generate_series(1, 250) AS number
        """,
        """
        INSERT INTO tenancy.deliveries (tenant_id, event_id, subscriber, aggregate_key, aggregate_version, attempts, next_attempt_at)
        SELECT tenant_id, id, 'test.' || subscriber, aggregate_key, aggregate_version, 0, occurred_at FROM tenancy.outbox, generate_series(1, 4) AS subscriber
        """,
    ];

    [Fact]
    public async Task Ten_claims_out_of_twenty_thousand_deliveries_take_seconds_at_most()
    {
        var database = await FreshDatabase.MakeAsync(api.Database.Admin);
        try
        {
            foreach (var statement in Rush) await database.ScalarAsync<long>(statement);
            Assert.Equal(Waiting, await database.ScalarAsync<long>("SELECT count(*) FROM tenancy.deliveries"));
            await using var source = new DispatcherSource(database.Dispatcher);
            var queue = new OutboxQueue(source, new FakeClock(Instant.FromUtc(2026, 6, 1, 12, 1)));
            using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(10));

            var claimed = new List<ClaimedDelivery>();
            for (var claim = 0; claim < 10; claim++) claimed.AddRange(await queue.ClaimAsync(new DeliverySlots(), enough.Token));

            Assert.InRange(claimed.Count, 40, 80);
            Assert.Equal(claimed.Count, claimed.Select(c => (c.EventId, c.Subscriber)).Distinct().Count());
        }
        finally
        {
            await FreshDatabase.DropAsync(database);
        }
    }
}
