using System.Collections.Concurrent;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FoodSaaS.Tenancy.Silos;

/// <summary>The loops of one silo: outbox and timers, outgoing calls, notifications; of these the last alone where the process is no worker. They have signals of their own, and nothing in common with other databases'.</summary>
internal sealed class SiloLoops(DispatcherSource source, OutboxDispatcher outbox, CallDispatcher calls, NotificationListener listener, NodeRole role) : IAsyncDisposable
{
    public OutboxDispatcher Outbox => outbox;

    public CallDispatcher Calls => calls;

    public static SiloLoops Of(string silo, IServiceProvider services)
    {
        var source = services.GetRequiredService<Databases>().DispatcherOf(silo);
        var (outboxSignal, callSignal) = (new DispatcherSignal(), new CallSignal());
        services.GetRequiredService<CommitSignals>().Knowing(source, outboxSignal, callSignal);
        return new SiloLoops(
            source,
            ActivatorUtilities.CreateInstance<OutboxDispatcher>(services, ActivatorUtilities.CreateInstance<OutboxQueue>(services, source), outboxSignal),
            ActivatorUtilities.CreateInstance<CallDispatcher>(services, ActivatorUtilities.CreateInstance<CallQueue>(services, source), callSignal),
            ActivatorUtilities.CreateInstance<NotificationListener>(services, source, outboxSignal, callSignal),
            services.GetRequiredService<NodeOptions>().Role);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var loop in Loops()) await loop.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(Loops().Select(l => l.StopAsync(cancellationToken)));

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private IEnumerable<BackgroundService> Loops() => role.Works() ? [listener, outbox, calls] : [listener];
}

/// <summary>Starts the loops of every silo that is configured, also of one that is added while the host runs.</summary>
internal sealed class SiloWorkers(Databases databases, IServiceProvider services, ILogger<SiloWorkers> log) : IHostedService, IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, SiloLoops> _loops = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private Task _looking = Task.CompletedTask;

    public IReadOnlyCollection<SiloLoops> All => [.. _loops.Values];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await StartNewAsync(cancellationToken);
        _looking = LookAsync();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _looking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(_loops.Values.Select(l => l.StopAsync(cancellationToken)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var loops in _loops.Values) await loops.DisposeAsync();
        _stop.Dispose();
    }

    private async Task LookAsync()
    {
        using var timer = new PeriodicTimer(BetweenLooks);
        while (await timer.WaitForNextTickAsync(_stop.Token)) await StartNewAsync(_stop.Token);
    }

    private async Task StartNewAsync(CancellationToken cancellationToken)
    {
        foreach (var silo in databases.Silos.Where(s => !_loops.ContainsKey(s)))
        {
            try
            {
                var loops = SiloLoops.Of(silo, services);
                await loops.StartAsync(cancellationToken);
                _loops[silo] = loops;
            }
            catch (BrandUnavailableException failure)
            {
                log.LogError(failure, "The silo {Silo} is not configured as it should be; its brands are not served.", silo);
            }
        }
    }
}
