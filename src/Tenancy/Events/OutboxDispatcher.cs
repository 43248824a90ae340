using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FoodSaaS.Tenancy.Events;

/// <summary>The loop of one database: fires timers, claims deliveries, hands them to subscribers, waits for the next signal or due time.</summary>
internal sealed class OutboxDispatcher(OutboxQueue queue, SubscriberRunner runner, EventSubscriptions subscriptions, DispatcherSignal signal, IClock clock, ILogger<OutboxDispatcher> log) : BackgroundService
{
    private const int Batch = 32;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Blocked = TimeSpan.FromMilliseconds(250);

    /// <summary>Does everything that is due now; true when there was something.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var fired = await queue.FireTimersAsync(subscriptions, cancellationToken);
        var claimed = await queue.ClaimAsync(Batch, cancellationToken);
        await Parallel.ForEachAsync(claimed, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken }, async (delivery, token) => await DeliverAsync(delivery, token));
        return fired > 0 || claimed.Count > 0;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await RunOnceAsync(stoppingToken)) continue;
                var next = await queue.NextDueAsync(stoppingToken);
                await signal.WaitAsync(Until(next), stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "The dispatcher stumbled; going on.");
                await signal.WaitAsync(TimeSpan.FromSeconds(1), stoppingToken);
            }
        }
    }

    /// <summary>What is due but could not be claimed waits for another node or for an earlier event; asking again at once would not help.</summary>
    private TimeSpan Until(Instant? next)
    {
        if (next is null) return LongestWait;
        var wait = (next.Value - clock.GetCurrentInstant()).ToTimeSpan();
        return wait <= TimeSpan.Zero ? Blocked : wait < LongestWait ? wait : LongestWait;
    }

    private async Task DeliverAsync(ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            await runner.RunAsync(delivery, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "{Subscriber} failed on {Event} {EventId} (attempt {Attempt}).", delivery.Subscriber, delivery.EventName, delivery.EventId, delivery.Attempts);
            await queue.FailAsync(delivery, failure.GetType().Name, cancellationToken);
        }
    }
}
