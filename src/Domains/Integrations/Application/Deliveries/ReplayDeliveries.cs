using System.ComponentModel;
using FoodSaaS.Integrations.Application.Sending;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Integrations.Application.Deliveries;

[Description("Which deliveries of an endpoint to send again.")]
internal sealed record ReplayWebhookDeliveriesInput(
    [property: Description("Id of the endpoint.")] GlobalId EndpointId,
    [property: Description("Only what happened at this time or later; all of the last 30 days where left out.")] Instant? From,
    [property: Description("Only what happened before this time; up to now where left out.")] Instant? To,
    [property: Description("Only deliveries that have come so far; all where left out. Those on their way stay as they are.")] IReadOnlyList<WebhookDeliveryStatus>? Statuses);

/// <summary>Sends a range of messages to an endpoint again, each under its own id, oldest first as far as its slots allow. Tests are left out.</summary>
internal sealed class ReplayDeliveries(IntegrationsDb db, ICalls calls, IClock clock)
{
    public async Task<Result<int>> ExecuteAsync(ReplayWebhookDeliveriesInput input, CancellationToken cancellationToken)
    {
        if (input.From is { } begin && input.To is { } end && end <= begin) return IntegrationsErrors.RangeInvalid;
        if (await db.FindAsync(input.EndpointId, cancellationToken) is not { } endpoint) return IntegrationsErrors.EndpointNotFound.At("endpointId");
        if (!endpoint.IsActive) return IntegrationsErrors.EndpointDisabled.At("endpointId");
        var range = RangeOf(input, endpoint.Id);
        var ids = await range.Take(Redelivery.MostAtOnce + 1).ToListAsync(cancellationToken);
        if (ids.Count > Redelivery.MostAtOnce) return IntegrationsErrors.RangeTooLarge;
        var now = clock.GetCurrentInstant();
        var begun = await db.Deliveries.Where(d => ids.Contains(d.Id)).BeginRoundAsync(now, cancellationToken);
        await calls.ScheduleAsync(SendWebhook.Name, endpoint.Id, ids, now, cancellationToken);
        return begun;
    }

    private IQueryable<Guid> RangeOf(ReplayWebhookDeliveriesInput input, Guid endpointId)
    {
        var messages = db.Messages.Where(m => m.EventType != EventCatalogue.Test.Name);
        if (input.From is { } from) messages = messages.Where(m => m.OccurredAt >= from);
        if (input.To is { } to) messages = messages.Where(m => m.OccurredAt < to);
        var deliveries = db.Deliveries.Where(d => d.EndpointId == endpointId && d.Status != WebhookDeliveryStatus.Pending);
        if (input.Statuses is { } statuses) deliveries = deliveries.Where(d => statuses.Contains(d.Status));
        return deliveries.Where(d => messages.Any(m => m.Id == d.MessageId)).OrderBy(d => d.Id).Select(d => d.Id);
    }
}
