using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Integrations.Application.Sending;

/// <summary>Reads what an attempt needs; null where none is to be made: the delivery is over, gone, or its endpoint is disabled.</summary>
internal sealed class PrepareParcel(IntegrationsDb db, SecretVault vault, ITenantScope scope, IClock clock)
{
    public async Task<Parcel?> ExecuteAsync(Guid deliveryId, CancellationToken cancellationToken)
    {
        var found = await db.Deliveries.AsNoTracking().Where(d => d.Id == deliveryId && d.Status == WebhookDeliveryStatus.Pending)
            .Join(db.Endpoints, d => d.EndpointId, e => e.Id, (d, e) => new { d.MessageId, Endpoint = e })
            .Join(db.Messages, d => d.MessageId, m => m.Id, (d, m) => new { d.Endpoint, Message = m })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null || !(found.Endpoint.IsActive || EventCatalogue.IsTest(found.Message.EventType))) return null;
        var secrets = await SecretsAsync(found.Endpoint.Id, cancellationToken);
        return new Parcel(deliveryId, found.Endpoint.Id, found.Message.Id, found.Message.EventType, new Uri(found.Endpoint.Url), found.Message.Body, secrets);
    }

    private async Task<IReadOnlyList<byte[]>> SecretsAsync(Guid endpointId, CancellationToken cancellationToken)
    {
        var kept = await db.Secrets.AsNoTracking().Where(s => s.EndpointId == endpointId).OrderByDescending(s => s.CreatedAt).ThenByDescending(s => s.Id).ToListAsync(cancellationToken);
        var now = clock.GetCurrentInstant();
        return [.. kept.Where(s => s.IsGood(now)).Select(s => vault.Open(scope.Current, endpointId, s.Sealed)).OfType<byte[]>()];
    }
}
