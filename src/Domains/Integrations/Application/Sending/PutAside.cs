using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Calls;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Integrations.Application.Sending;

/// <summary>Takes a call off that is not to be made; a delivery that waited for a disabled endpoint is held for it.</summary>
internal sealed class PutAside(IntegrationsDb db, ICalls calls)
{
    public async Task<Result<Nothing>> ExecuteAsync(Guid deliveryId, CancellationToken cancellationToken)
    {
        if (await db.Deliveries.FirstOrDefaultAsync(d => d.Id == deliveryId && d.Status == WebhookDeliveryStatus.Pending, cancellationToken) is { } delivery)
        {
            var isActive = await db.Endpoints.AnyAsync(e => e.Id == delivery.EndpointId && e.Status == WebhookEndpointStatus.Active, cancellationToken);
            // Enabled again since it was looked at: the call stays.
            if (isActive) return Nothing.Value;
            delivery.Hold();
            await db.SaveChangesAsync(cancellationToken);
        }

        await calls.EndAsync(SendWebhook.Name, deliveryId, cancellationToken);
        return Nothing.Value;
    }
}
