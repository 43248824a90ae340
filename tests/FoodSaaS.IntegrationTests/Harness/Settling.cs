using FoodSaaS.Tenancy.Events;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>Waits, by doing it, until everything that is due has been delivered.</summary>
internal static class Settling
{
    /// <summary>What waits for an earlier event of its aggregate that failed is not due.</summary>
    private const string Due = """
        SELECT count(*) FROM tenancy.deliveries d
        WHERE d.done_at IS NULL AND d.dead_at IS NULL AND (d.next_attempt_at <= $1 OR d.leased_until > $1)
          AND NOT EXISTS (
              SELECT 1 FROM tenancy.deliveries e
              WHERE e.tenant_id = d.tenant_id AND e.subscriber = d.subscriber AND e.aggregate_key = d.aggregate_key
                AND e.aggregate_version < d.aggregate_version AND e.done_at IS NULL AND e.dead_at IS NULL AND e.next_attempt_at > $1)
        """;

    public static async Task WaitAsync(IServiceProvider services, DatabaseUrls database)
    {
        var dispatcher = services.GetRequiredService<OutboxDispatcher>();
        var clock = services.GetRequiredService<IClock>();
        var deadline = DateTime.UtcNow.AddSeconds(30);
        while (await dispatcher.RunOnceAsync(CancellationToken.None) || await database.ScalarAsync<long>(Due, clock.GetCurrentInstant().ToDateTimeUtc()) > 0)
        {
            if (DateTime.UtcNow > deadline) throw new TimeoutException("Deliveries did not settle in 30 s.");
        }
    }
}
