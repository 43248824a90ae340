using System.Text.Json;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Content;
using FoodSaaS.Tenancy.Live;
using FoodSaaS.Tenancy.Nodes;
using FoodSaaS.Tenancy.Silos;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FoodSaaS.Tenancy.Events;

/// <summary>Listens to one database: wake-ups for its dispatchers of outbox and calls, live messages for the hub, brands that have changed. Reconnects for ever.</summary>
internal sealed class NotificationListener(DispatcherSource source, DispatcherSignal signal, CallSignal calls, NodeSignal node, LiveHub hub, BrandRegistry brands, ILogger<NotificationListener> log) : BackgroundService
{
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
        await using (var listen = new NpgsqlCommand($"LISTEN {DispatcherSignal.Channel}; LISTEN {CallSignal.Channel}; LISTEN {NodeSignal.ToldChannel}; LISTEN {NodeSignal.DoneChannel}; LISTEN {LiveTopics.Channel}; LISTEN {Homes.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stoppingToken);
        }

        _hears = true;
        signal.Raise();
        calls.Raise();
        node.RaiseTold();
        node.RaiseDone();
        brands.ForgetAll();
        while (true) await connection.WaitAsync(stoppingToken);
    }

    private void Heard(NpgsqlNotificationEventArgs notification)
    {
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

/// <summary>Wakes the dispatcher.</summary>
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
