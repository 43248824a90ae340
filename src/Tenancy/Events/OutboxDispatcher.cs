using System.Diagnostics;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Silos;
using FoodSaaS.Tenancy.Tracing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FoodSaaS.Tenancy.Events;

/// <summary>
/// The loop of one database: fires timers, claims deliveries, hands them to subscribers, waits for the next signal or due time. It never waits for a delivery:
/// one that hangs holds a slot of its brand, nothing else.
/// </summary>
internal sealed class OutboxDispatcher(OutboxQueue queue, SubscriberRunner runner, EventSubscriptions subscriptions, DispatcherSignal signal, Homes homes, IClock clock, ILogger<OutboxDispatcher> log) : BackgroundService
{
    /// <summary>It looks at least so often, whether or not it was woken.</summary>
    public static readonly Duration LongestSleep = Duration.FromSeconds(5);

    private static readonly TimeSpan LongestWait = LongestSleep.ToTimeSpan();
    private static readonly TimeSpan Blocked = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Arriving = TimeSpan.FromMilliseconds(100);

    /// <summary>While there is work, what comes within it is looked for together.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(4);

    private static readonly Duration BetweenSweeps = Duration.FromHours(1);

    private readonly DeliverySlots _slots = new();
    private Instant _nextSweep;

    /// <summary>Does a part of what is due now and waits until it is done; false when there was nothing.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var (fired, started) = await StartDueAsync(cancellationToken);
        await Task.WhenAll(started);
        return fired > 0 || started.Count > 0;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new List<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var (fired, started) = await StartDueAsync(stoppingToken);
                running.RemoveAll(task => task.IsCompleted);
                running.AddRange(started);
                if (started.Count > 0) await Task.Delay(Gathering, stoppingToken);
                if (fired > 0 || started.Count > 0) continue;
                if (await SweepAsync(stoppingToken)) continue;
                var next = await queue.NextDueAsync(stoppingToken);
                await signal.WaitAsync(Until(next), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The dispatcher stumbled; going on.");
                await signal.WaitAsync(TimeSpan.FromSeconds(1), stoppingToken);
            }
        }

        // What is under way sees the same token; it ends before the services that it uses do.
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>When nothing is due, once an hour: old events go. True where more may be left.</summary>
    private async Task<bool> SweepAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (now < _nextSweep) return false;
        if (await queue.DeleteOldAsync(cancellationToken) > 0) return true;
        _nextSweep = now + BetweenSweeps;
        return false;
    }

    /// <summary>What is due but could not be claimed waits for another node or for an earlier event; asking again at once would not help.</summary>
    private TimeSpan Until(Instant? next)
    {
        if (next is null) return LongestWait;
        var wait = (next.Value - clock.GetCurrentInstant()).ToTimeSpan();
        return wait <= TimeSpan.Zero ? Blocked : wait < LongestWait ? wait : LongestWait;
    }

    private async Task<(int Fired, IReadOnlyList<Task> Started)> StartDueAsync(CancellationToken cancellationToken)
    {
        var fired = await queue.FireTimersAsync(subscriptions, cancellationToken);
        var claimed = await queue.ClaimAsync(_slots, cancellationToken);
        foreach (var delivery in claimed) _slots.Take(delivery.Tenant);
        return (fired, [.. claimed.Select(delivery => Task.Run(() => DeliverAsync(delivery, cancellationToken), CancellationToken.None))]);
    }

    /// <summary>The brand does not live here: it is moving in, or has just moved out.</summary>
    private async Task PutBackAsync(ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        await Task.Delay(Arriving, cancellationToken);
        if (!await queue.ReleaseAsync(delivery)) await ReleaseThereAsync(delivery, cancellationToken);
    }

    /// <summary>The brand moved and took the delivery along, leased as it was; it would wait there until the lease ends.</summary>
    private async Task ReleaseThereAsync(ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        await using var there = await homes.DispatcherAtAsync(new TenantId(delivery.Tenant), cancellationToken);
        await new OutboxQueue(there, clock).ReleaseAsync(delivery);
    }

    private async Task FailAsync(ClaimedDelivery delivery, Exception failure, CancellationToken cancellationToken)
    {
        log.LogWarning(failure, "{Subscriber} failed on {Event} {EventId} (attempt {Attempt}).", delivery.Subscriber, delivery.EventName, delivery.EventId, delivery.Attempts);
        try
        {
            if (!await queue.FailAsync(delivery, failure.GetType().Name, cancellationToken)) await ReleaseThereAsync(delivery, cancellationToken);
        }
        catch (Exception unknown) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogWarning(unknown, "{EventId} is left to the end of its lease.", delivery.EventId);
        }
    }

    private async Task DeliverAsync(ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        using var span = Spans.Continue($"deliver {delivery.Subscriber}", delivery.TraceId, new TenantId(delivery.Tenant));
        var (began, isFailed) = (Stopwatch.GetTimestamp(), false);
        try
        {
            if (await homes.IsAtAsync(new TenantId(delivery.Tenant), queue.Silo, cancellationToken)) await runner.RunAsync(delivery, cancellationToken);
            else await PutBackAsync(delivery, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await queue.ReleaseAsync(delivery);
        }
        catch (Exception failure)
        {
            isFailed = true;
            span.Fail(failure.GetType().Name);
            await FailAsync(delivery, failure, cancellationToken);
        }
        finally
        {
            Figures.Record("delivery", delivery.Subscriber, began, isFailed);
            _slots.Leave(delivery.Tenant);
            // A slot is free, and the aggregate's next event may go: the loop looks again.
            signal.Raise();
        }
    }
}
