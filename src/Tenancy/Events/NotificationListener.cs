using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Content;
using FoodSaaS.Tenancy.Live;
using FoodSaaS.Tenancy.Nodes;
using FoodSaaS.Tenancy.Silos;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Events;

/// <summary>
/// Listens to one database: wake-ups for its dispatchers of outbox and calls, live messages for the hub, brands that have changed. Reconnects for ever. It also calls
/// to itself: notifications come in the order of their commits, so with the echo everything has been heard that was said before the call.
/// </summary>
internal sealed class NotificationListener(DispatcherSource source, DispatcherSignal signal, CallSignal calls, NodeSignal node, LiveHub hub, BrandRegistry brands, CommitSignals signals, IClock clock, ILogger<NotificationListener> log) : BackgroundService
{
    private static readonly TimeSpan BetweenCalls = TimeSpan.FromSeconds(1);

    private readonly string _echo = $"foodsaas_echo_{Guid.NewGuid():N}";
    private bool _hears;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A silo that is away for long must not have all followers come again each second.
                if (_hears) hub.Miss();
                _hears = false;
                log.LogWarning(failure, "The notification connection broke; connecting again.");
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        await using var connection = await source.Source.OpenConnectionAsync(stoppingToken);
        connection.Notification += (_, notification) => Heard(notification);
        await using (var listen = new NpgsqlCommand($"LISTEN {DispatcherSignal.Channel}; LISTEN {CallSignal.Channel}; LISTEN {NodeSignal.ToldChannel}; LISTEN {NodeSignal.DoneChannel}; LISTEN {LiveTopics.Channel}; LISTEN {Homes.Channel}; LISTEN {_echo}", connection))
        {
            await listen.ExecuteNonQueryAsync(stoppingToken);
        }

        _hears = true;
        signal.Raise();
        calls.Raise();
        node.RaiseTold();
        node.RaiseDone();
        brands.ForgetAll();
        while (true)
        {
            var called = Stopwatch.GetTimestamp();
            if (source.Silo is null) await CallAsync(connection, stoppingToken);
            // The driver counts whole milliseconds, and takes none of them for a wait without end.
            while (BetweenCalls - Stopwatch.GetElapsedTime(called) is { TotalMilliseconds: >= 1 } left) await connection.WaitAsync(left, stoppingToken);
        }
    }

    /// <summary>The registry of brands is in the pool's database.</summary>
    private async Task CallAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var call = new NpgsqlCommand("SELECT pg_notify($1, $2) AS echo", connection)
        {
            Parameters = { new() { Value = _echo }, new() { Value = clock.GetCurrentInstant().ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture) } },
        };
        await call.ExecuteNonQueryAsync(cancellationToken);
    }

    private void Heard(NpgsqlNotificationEventArgs notification)
    {
        if (notification.Channel == _echo)
        {
            brands.HasHeardUntil(Instant.FromUnixTimeTicks(long.Parse(notification.Payload, CultureInfo.InvariantCulture)));
            return;
        }

        if (notification.Payload == signals.Name) return;
        switch (notification.Channel)
        {
            case DispatcherSignal.Channel:
                signal.Raise();
                break;
            case CallSignal.Channel:
                calls.Raise();
                break;
            case NodeSignal.ToldChannel:
                node.RaiseTold();
                break;
            case NodeSignal.DoneChannel:
                node.RaiseDone();
                break;
            case Homes.Channel:
                brands.Forget(new TenantId(Guid.Parse(notification.Payload)));
                break;
            default:
                var message = JsonSerializer.Deserialize<LiveMessage>(notification.Payload)!;
                if (message.Topic == BrandContent.Topic) brands.Forget(new TenantId(message.Tenant));
                hub.Announce(new TenantId(message.Tenant), message.Topic, message.Payload);
                break;
        }
    }
}

/// <summary>CommitSignals the dispatcher.</summary>
internal sealed class DispatcherSignal : IDisposable
{
    public const string Channel = "foodsaas_outbox";

    private readonly SemaphoreSlim _raised = new(0, 1);

    public void Raise()
    {
        lock (_raised)
        {
            if (_raised.CurrentCount == 0) _raised.Release();
        }
    }

    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _raised.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _raised.Dispose();
}
