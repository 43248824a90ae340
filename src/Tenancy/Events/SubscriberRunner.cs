using System.Reflection;
using System.Text.Json;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Events;

/// <summary>Runs one subscriber for one event in the event's tenant, and marks the delivery done: inside the subscriber's transaction, or after its outside effect.</summary>
internal sealed class SubscriberRunner(BrandWork work, EventSubscriptions subscriptions, IClock clock)
{
    public Task RunAsync(ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        var subscription = subscriptions.Find(delivery.Subscriber) ?? throw new InvalidOperationException($"Nobody is called {delivery.Subscriber} any more.");
        return work.RunAsync(new TenantId(delivery.Tenant), services => RunAsync(services, subscription, delivery, cancellationToken), cancellationToken);
    }

    private async Task RunAsync(IServiceProvider services, Subscription subscription, ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        var happened = (IEvent)JsonSerializer.Deserialize(delivery.Payload, subscription.EventType, EventJson.Options)!;
        var connection = services.GetRequiredService<TenantConnection>();
        var handled = services.GetRequiredService<HandledEvent>();
        (handled.Id, handled.OccurredAt) = (delivery.EventId, delivery.OccurredAt);
        if (!subscription.InTransaction) await HandleAsync(services, subscription, happened, cancellationToken);

        await using var transaction = await connection.BeginAsync(cancellationToken, isLazy: true);
        if (!await MarkDoneAsync(connection, delivery, cancellationToken)) return;
        if (subscription.InTransaction) await HandleAsync(services, subscription, happened, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static Task HandleAsync(IServiceProvider services, Subscription subscription, IEvent happened, CancellationToken cancellationToken)
    {
        var subscriber = services.GetRequiredService(subscription.SubscriberType);
        var contract = (subscription.InTransaction ? typeof(ISubscriber<>) : typeof(IOutsideSubscriber<>)).MakeGenericType(subscription.EventType);
        return (Task)contract.GetMethod("HandleAsync")!.Invoke(subscriber, BindingFlags.DoNotWrapExceptions, null, [happened, cancellationToken], null)!;
    }

    private async Task<bool> MarkDoneAsync(TenantConnection connection, ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "UPDATE tenancy.deliveries SET done_at = $3, leased_until = NULL WHERE event_id = $1 AND subscriber = $2 AND done_at IS NULL", connection.Connection)
        {
            Parameters = { new() { Value = delivery.EventId }, new() { Value = delivery.Subscriber }, new() { Value = clock.GetCurrentInstant() } },
        };
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }
}
