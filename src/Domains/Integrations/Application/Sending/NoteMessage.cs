using System.Text.Json;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Integrations.Application.Sending;

/// <summary>Makes a message of what happened, and a delivery for every endpoint that wants it, within the present transaction.</summary>
internal sealed class NoteMessage(IntegrationsDb db, ICalls calls, IClock clock)
{
    public async Task ExecuteAsync(EventType type, Guid eventId, Instant occurredAt, object data, CancellationToken cancellationToken)
    {
        var endpoints = (await db.Endpoints.AsNoTracking().ToListAsync(cancellationToken)).Where(e => e.Wants(type.Name)).ToList();
        if (endpoints.Count > 0) await DeliverAsync(type, eventId, occurredAt, data, endpoints, cancellationToken);
    }

    public async Task<IReadOnlyList<WebhookDelivery>> DeliverAsync(
        EventType type, Guid eventId, Instant occurredAt, object data, IReadOnlyList<WebhookEndpoint> endpoints, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        db.Messages.Add(new WebhookMessage { Id = eventId, EventType = type.Name, Body = BodyOf(type, occurredAt, data), OccurredAt = occurredAt, CreatedAt = now });
        var deliveries = endpoints.Select(e => WebhookDelivery.Of(eventId, e, EventCatalogue.IsTest(type.Name), now)).ToList();
        db.Deliveries.AddRange(deliveries);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var due in deliveries.Where(d => d.Status == WebhookDeliveryStatus.Pending)) await calls.ScheduleAsync(SendWebhook.Name, due.EndpointId, [due.Id], now, cancellationToken);
        return deliveries;
    }

    private static string BodyOf(EventType type, Instant occurredAt, object data) => JsonSerializer.Serialize(new { type = type.Name, timestamp = occurredAt, data }, EventJson.Options);
}
