using System.Collections.Frozen;
using System.Diagnostics;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Silos;
using FoodSaaS.Tenancy.Tracing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FoodSaaS.Tenancy.Calls;

/// <summary>
/// The loop of one database's outgoing calls. It has slots of its own, so that servers outside which hang never hold up the outbox, and it never waits for a
/// call: one that hangs holds a slot of its lane and its brand, nothing else.
/// </summary>
internal sealed class CallDispatcher(CallQueue queue, IEnumerable<ICaller> callers, CallSignal signal, Homes homes, IClock clock, ILogger<CallDispatcher> log) : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Blocked = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Arriving = TimeSpan.FromMilliseconds(100);

    /// <summary>While there are calls to make, those that come within it are looked for together.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(4);

    private readonly FrozenDictionary<string, ICaller> _callers = callers.ToFrozenDictionary(c => c.Kind, StringComparer.Ordinal);
    private readonly CallSlots _slots = new();

    /// <summary>Makes a part of the calls that are due now and waits until they are made; false when there were none.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var started = await StartDueAsync(cancellationToken);
        await Task.WhenAll(started);
        return started.Count > 0;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new List<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var started = await StartDueAsync(stoppingToken);
                running.RemoveAll(task => task.IsCompleted);
                running.AddRange(started);
                if (started.Count > 0) await Task.Delay(Gathering, stoppingToken);
                else await signal.WaitAsync(Until(await queue.NextDueAsync(stoppingToken)), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The dispatcher of calls stumbled; going on.");
                await signal.WaitAsync(TimeSpan.FromSeconds(1), stoppingToken);
            }
        }

        // What is under way sees the same token; it ends before the services that it uses do.
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>What is due but could not be claimed waits for a slot or for another node; asking again at once would not help.</summary>
    private TimeSpan Until(Instant? next)
    {
        if (next is null) return LongestWait;
        var wait = (next.Value - clock.GetCurrentInstant()).ToTimeSpan();
        return wait <= TimeSpan.Zero ? Blocked : wait < LongestWait ? wait : LongestWait;
    }

    private async Task<IReadOnlyList<Task>> StartDueAsync(CancellationToken cancellationToken)
    {
        var claimed = await queue.ClaimAsync(_slots, cancellationToken);
        foreach (var call in claimed) _slots.Take(call.Tenant, call.Lane);
        return [.. claimed.Select(call => Task.Run(() => MakeAsync(call, cancellationToken), CancellationToken.None))];
    }

    /// <summary>The brand does not live here: it is moving in, or has just moved out.</summary>
    private async Task PutBackAsync(ClaimedCall call, CancellationToken cancellationToken)
    {
        await Task.Delay(Arriving, cancellationToken);
        if (!await queue.ReleaseAsync(call)) await ReleaseThereAsync(call, cancellationToken);
    }

    /// <summary>The brand moved and took the call along, leased as it was; it would wait there until the lease ends.</summary>
    private async Task ReleaseThereAsync(ClaimedCall call, CancellationToken cancellationToken)
    {
        await using var there = await homes.DispatcherAtAsync(new TenantId(call.Tenant), cancellationToken);
        await new CallQueue(there, clock).ReleaseAsync(call);
    }

    private async Task FailAsync(ClaimedCall call, Exception failure, CancellationToken cancellationToken)
    {
        log.LogWarning(failure, "The call {Kind} {Id} stumbled ({Claims}).", call.Kind, call.Id, call.Claims);
        try
        {
            if (!await queue.FailAsync(call, cancellationToken)) await ReleaseThereAsync(call, cancellationToken);
        }
        catch (Exception unknown) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogWarning(unknown, "The call {Id} is left to the end of its lease.", call.Id);
        }
    }

    private async Task MakeAsync(ClaimedCall call, CancellationToken cancellationToken)
    {
        using var span = Spans.Continue($"call {call.Kind}", call.TracePlace, new TenantId(call.Tenant));
        var (began, isFailed) = (Stopwatch.GetTimestamp(), false);
        try
        {
            if (await homes.IsAtAsync(new TenantId(call.Tenant), queue.Silo, cancellationToken)) await _callers[call.Kind].CallAsync(new TenantId(call.Tenant), call.Id, cancellationToken);
            else await PutBackAsync(call, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await queue.ReleaseAsync(call);
        }
        catch (Exception failure)
        {
            isFailed = true;
            span.Fail(failure.GetType().Name);
            await FailAsync(call, failure, cancellationToken);
        }
        finally
        {
            Figures.Record("call", call.Kind, began, isFailed);
            _slots.Leave(call.Tenant, call.Lane);
            signal.Raise();
        }
    }
}

/// <summary>Wakes the dispatcher of calls.</summary>
internal sealed class CallSignal : IDisposable
{
    public const string Channel = "foodsaas_calls";

    private readonly DispatcherSignal _signal = new();

    public void Raise() => _signal.Raise();

    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _signal.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _signal.Dispose();
}
