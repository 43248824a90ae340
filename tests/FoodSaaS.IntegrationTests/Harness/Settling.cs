using FoodSaaS.Cms.Freshness;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Events;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>Waits, by doing it, until everything that is due has been delivered and pages are made again.</summary>
internal static class Settling
{
    /// <summary>What waits for an earlier event of its aggregate that failed is not due. Timers count, too: while the host's own loop fires one, it is no delivery yet.</summary>
    private const string Due = """
        SELECT (SELECT count(*) FROM tenancy.timers WHERE due_at <= $1) + count(*) FROM tenancy.deliveries d
        WHERE d.done_at IS NULL AND d.dead_at IS NULL AND (d.next_attempt_at <= $1 OR d.leased_until > $1)
          AND d.aggregate_version <= coalesce((
              SELECT min(e.aggregate_version) FROM tenancy.deliveries e
              WHERE e.tenant_id = d.tenant_id AND e.subscriber = d.subscriber AND e.aggregate_key = d.aggregate_key
                AND e.done_at IS NULL AND e.dead_at IS NULL AND e.next_attempt_at > $1), d.aggregate_version)
        """;

    private const string Waiting = """
        SELECT string_agg(w, '; ') FROM (
            SELECT format('%s × %s, due %s, attempts %s, %s', count(*), subscriber, min(next_attempt_at), max(attempts), max(last_error)) AS w FROM tenancy.deliveries WHERE done_at IS NULL AND dead_at IS NULL GROUP BY subscriber
            UNION ALL SELECT format('%s timers %s, due %s', count(*), name, min(due_at)) FROM tenancy.timers GROUP BY name) all_that_waits
        """;

    public static async Task WaitAsync(IServiceProvider services, DatabaseUrls database)
    {
        var refills = services.GetRequiredService<PageRefills>();
        await UntilAsync(database, async () =>
        {
            // A page that is being made may set a timer yet; one that is made by now has set it.
            var wasIdle = refills.IsIdle;
            return !await DeliverSomeAsync(services, database) && wasIdle && refills.IsIdle;
        });
    }

    /// <summary>Until everything that is due has been delivered; pages may still be on their way.</summary>
    public static Task DeliverAsync(IServiceProvider services, DatabaseUrls database) => UntilAsync(database, async () => !await DeliverSomeAsync(services, database));

    /// <summary>As <see cref="WaitAsync"/>, and all outgoing calls that are due have been made.</summary>
    /// <remarks>What was called may call back, and so bring more to deliver, which may bring more calls: both are counted in one look, since the host's own loops work, too.</remarks>
    public static Task CallAsync(IServiceProvider services, DatabaseUrls database) => UntilAsync(database, async () =>
    {
        await WaitAsync(services, database);
        return !await services.GetRequiredService<CallDispatcher>().RunOnceAsync(CancellationToken.None)
            && await CountAsync(services, database, $"SELECT ({Due}) + (SELECT count(*) FROM tenancy.calls WHERE due_at <= $1 OR leased_until > $1)") == 0
            && services.GetRequiredService<PageRefills>().IsIdle;
    });

    private static async Task<bool> DeliverSomeAsync(IServiceProvider services, DatabaseUrls database) =>
        await services.GetRequiredService<OutboxDispatcher>().RunOnceAsync(CancellationToken.None) || await CountAsync(services, database, Due) > 0;

    private static Task<long> CountAsync(IServiceProvider services, DatabaseUrls database, string due) =>
        database.ScalarAsync<long>(due, services.GetRequiredService<IClock>().GetCurrentInstant().ToDateTimeUtc());

    private static async Task UntilAsync(DatabaseUrls database, Func<Task<bool>> isSettled)
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(60); !await isSettled();)
        {
            if (DateTime.UtcNow > deadline) throw new TimeoutException($"Deliveries did not settle in 60 s: {await database.ScalarAsync<string>(Waiting) ?? "pages are being made"}");
        }
    }
}
