using FoodSaaS.Tenancy.Events;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>Waits, by doing it, until everything that is due has been delivered.</summary>
internal static class Settling
{
    private const string Due = "SELECT count(*) FROM tenancy.deliveries WHERE done_at IS NULL AND dead_at IS NULL AND (next_attempt_at <= $1 OR leased_until > $1)";

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
