using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Calls;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Integrations.Application.Sending;

/// <summary>Disables an endpoint; its deliveries are held.</summary>
internal sealed class ShutEndpoint(IntegrationsDb db, ICalls calls, IClock clock)
{
    /// <returns>The refusal, where somebody else changed the endpoint meanwhile.</returns>
    public async Task<Error?> ExecuteAsync(WebhookEndpoint endpoint, WebhookDisabledReason reason, CancellationToken cancellationToken)
    {
        if (!endpoint.IsActive) return null;
        endpoint.Disable(reason, clock.GetCurrentInstant());
        if (await db.TrySaveAsync(cancellationToken) is { } stale) return stale;
        await db.Deliveries.Where(d => d.EndpointId == endpoint.Id && d.Status == WebhookDeliveryStatus.Pending)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.Status, WebhookDeliveryStatus.Held).SetProperty(x => x.NextAttemptAt, (Instant?)null), cancellationToken);
        await calls.EndLaneAsync(SendWebhook.Name, endpoint.Id, cancellationToken);
        return null;
    }
}
