using System.Text.Json;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Content;
using FoodSaaS.Tenancy.Live;
using FoodSaaS.Tenancy.Nodes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FoodSaaS.Tenancy.Events;

/// <summary>Listens to the database: wake-ups for the dispatchers of outbox and calls and for the node, live messages for the hub. Reconnects for ever.</summary>
internal sealed class NotificationListener(DispatcherSource source, DispatcherSignal signal, CallSignal calls, NodeSignal node, LiveHub hub, IBrandRegistry brands, ILogger<NotificationListener> log) : BackgroundService
{
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
                hub.Miss();
                log.LogWarning(failure, "The notification connection broke; connecting again.");
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        await using var connection = await source.Source.OpenConnectionAsync(stoppingToken);
        connection.Notification += (_, notification) => Heard(notification);
        await using (var listen = new NpgsqlCommand($"LISTEN {DispatcherSignal.Channel}; LISTEN {CallSignal.Channel}; LISTEN {NodeSignal.ToldChannel}; LISTEN {NodeSignal.DoneChannel}; LISTEN {LiveTopics.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stoppingToken);
        }

        signal.Raise();
        calls.Raise();
        node.RaiseTold();
        node.RaiseDone();
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
