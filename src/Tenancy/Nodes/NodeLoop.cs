using System.Collections.Frozen;
using System.Diagnostics;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FoodSaaS.Tenancy.Nodes;

/// <summary>
/// Keeps this node among the others: does what it is told, renews its lease, and begins with an empty memory when it could not renew it in time. A node that
/// cannot reach the database lets its lease run out by doing nothing.
/// </summary>
internal sealed class NodeLoop(
    NodeTable table, NodeSignal signal, NodeLease lease, NodeOptions options, IEnumerable<INoticeReader> readers, IEnumerable<INodeMemory> memories, ILogger<NodeLoop> log) : BackgroundService, IAsyncDisposable
{
    private readonly FrozenDictionary<string, INoticeReader> _readers = readers.ToFrozenDictionary(r => r.Kind, StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly HashSet<Guid> _running = [];
    private readonly Guid _instance = Ids.New();
    private CancellationToken _stopping;
    private bool _isListed;

    /// <summary>The node is on the list before the first request comes in.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await BeginAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await LeaveAsync(cancellationToken);
    }

    /// <summary>A host that fails to start, or is disposed of without being stopped, leaves too.</summary>
    public async ValueTask DisposeAsync()
    {
        base.Dispose();
        await LeaveAsync(CancellationToken.None);
    }

    /// <summary>Takes in what this node was told: what can be done at once is done when this returns.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        foreach (var notice in await table.PendingAsync(cancellationToken)) Begin(notice);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _stopping = stoppingToken;
        var renewed = Stopwatch.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ReadAsync(stoppingToken);
                if (Stopwatch.GetElapsedTime(renewed) >= options.Beat)
                {
                    renewed = Stopwatch.GetTimestamp();
                    await RenewAsync(renewed, stoppingToken);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(failure, "The node could not look at the others; it believes its memory until its lease ends.");
            }

            await ((Task)signal.WaitAsync(options.Beat, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Nobody has to wait for this node any longer.</summary>
    private async Task LeaveAsync(CancellationToken cancellationToken)
    {
        lease.End();
        if (!_isListed) return;
        try
        {
            await table.EndAsync(_instance, cancellationToken);
            _isListed = false;
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "The other nodes wait until the lease of this one runs out.");
        }
    }

    private async Task RenewAsync(long asked, CancellationToken cancellationToken)
    {
        if (await table.RenewAsync(_instance, cancellationToken))
        {
            lease.Renew(asked, options.Lease);
            return;
        }

        lease.End();
        if (await table.IsTakenAsync(_instance, cancellationToken)) log.LogError("Another process runs as node {Node}: this one serves nothing from memory. Give each its own Nodes:Name.", options.Name);
        else await BeginAsync(cancellationToken);
    }

    /// <summary>First it is told of everything again, then it forgets what it was not told, then it believes its memory.</summary>
    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        var asked = Stopwatch.GetTimestamp();
        await table.BeginAsync(_instance, cancellationToken);
        _isListed = true;
        lease.Begin();
        foreach (var memory in memories) memory.Forget();
        lease.Renew(asked, options.Lease);
    }

    /// <summary>What can be done at once is done when this returns; the rest goes on by itself.</summary>
    private void Begin(ReceivedNotice notice)
    {
        lock (_gate)
        {
            if (_running.Add(notice.Id)) _ = FinishAsync(Do(notice), notice);
        }
    }

    private Task Do(ReceivedNotice notice)
    {
        try
        {
            return _readers[notice.Kind].ReadAsync(new TenantId(notice.Tenant), notice.Payload, _stopping).AsTask();
        }
        catch (Exception failure)
        {
            return Task.FromException(failure);
        }
    }

    private async Task FinishAsync(Task done, ReceivedNotice notice)
    {
        try
        {
            await done;
            await table.DoneAsync(notice, _stopping);
        }
        catch (Exception failure) when (!_stopping.IsCancellationRequested)
        {
            log.LogWarning(failure, "The notice {Kind} {Id} could not be followed; it is tried again.", notice.Kind, notice.Id);
        }
        catch (Exception)
        {
            // The process ends: nobody waits for it.
        }
        finally
        {
            lock (_gate) _running.Remove(notice.Id);
        }
    }
}
