using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Integrations.Application.Endpoints;

/// <summary>The brand's endpoints, oldest first, with the secrets that are good now.</summary>
internal sealed class GetEndpoints(IntegrationsDb db, IClock clock)
{
    public async Task<IReadOnlyList<WebhookEndpointView>> ExecuteAsync(CancellationToken cancellationToken)
    {
        var endpoints = await db.Endpoints.AsNoTracking().OrderBy(e => e.Id).ToListAsync(cancellationToken);
        var secrets = (await db.Secrets.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(s => s.EndpointId);
        return [.. endpoints.Select(e => WebhookEndpointView.Of(e, Good(secrets[e.Id])))];
    }

    public async Task<WebhookEndpointView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Endpoints.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancellationToken) is { } endpoint ? await ViewAsync(endpoint, cancellationToken) : null;

    public async Task<WebhookEndpointView> ViewAsync(WebhookEndpoint endpoint, CancellationToken cancellationToken) =>
        WebhookEndpointView.Of(endpoint, Good(await db.Secrets.AsNoTracking().Where(s => s.EndpointId == endpoint.Id).ToListAsync(cancellationToken)));

    /// <summary>How many deliveries wait for the endpoint to be enabled.</summary>
    public Task<int> CountHeldAsync(Guid id, CancellationToken cancellationToken) => db.Deliveries.CountAsync(d => d.EndpointId == id && d.Status == WebhookDeliveryStatus.Held, cancellationToken);

    private IEnumerable<EndpointSecret> Good(IEnumerable<EndpointSecret> secrets)
    {
        var now = clock.GetCurrentInstant();
        return secrets.Where(s => s.IsGood(now)).OrderByDescending(s => s.CreatedAt).ThenByDescending(s => s.Id);
    }
}
