using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Integrations.Application.Deliveries;

/// <summary>The brand's deliveries of the last 30 days, newest first. Cursors name deliveries, so what comes in meanwhile shifts no page.</summary>
internal sealed class GetDeliveries(IntegrationsDb db)
{
    /// <param name="endpointId">Only of this endpoint.</param>
    public async Task<Connection<WebhookDeliveryView>> PageAsync(Page page, GlobalId? endpointId, WebhookDeliveryStatus? status, CancellationToken cancellationToken)
    {
        var all = db.Deliveries.AsNoTracking();
        if (endpointId is { } endpoint) all = endpoint.Type == EndpointRows.TypeName ? all.Where(d => d.EndpointId == endpoint.Id) : all.Where(d => false);
        if (status is { } wanted) all = all.Where(d => d.Status == wanted);
        var (after, before) = (IdCursor.Read(page.After), IdCursor.Read(page.Before));
        var slice = all;
        if (after is { } older) slice = slice.Where(d => d.Id < older);
        if (before is { } newer) slice = slice.Where(d => d.Id > newer);
        slice = page.IsBackward ? slice.OrderBy(d => d.Id) : slice.OrderByDescending(d => d.Id);
        var found = await slice.Take(page.Size + 1).Join(db.Messages, d => d.MessageId, m => m.Id, (d, m) => new { Delivery = d, Message = m }).ToListAsync(cancellationToken);
        var ids = found.Select(f => f.Delivery.Id).ToList();
        var nodes = (page.IsBackward ? found.OrderBy(f => f.Delivery.Id, IdCursor.Order) : found.OrderByDescending(f => f.Delivery.Id, IdCursor.Order))
            .Select(f => WebhookDeliveryView.Of(f.Delivery, f.Message)).Take(page.Size).ToList();
        if (page.IsBackward) nodes.Reverse();
        var isMore = ids.Count > page.Size;
        return new Connection<WebhookDeliveryView>(
            nodes, [.. nodes.Select(n => IdCursor.Of(n.Id))], page.IsBackward ? before is not null : isMore, page.IsBackward ? isMore : after is not null, await all.CountAsync(cancellationToken));
    }

    public async Task<WebhookDeliveryView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Deliveries.AsNoTracking().Where(d => d.Id == id).Join(db.Messages, d => d.MessageId, m => m.Id, (d, m) => new { Delivery = d, Message = m }).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : WebhookDeliveryView.Of(found.Delivery, found.Message);
    }

    /// <summary>The attempts at a delivery, newest first.</summary>
    public async Task<IReadOnlyList<DeliveryAttempt>> AttemptsAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Attempts.AsNoTracking().Where(a => a.DeliveryId == id).OrderByDescending(a => a.Number).ToListAsync(cancellationToken);
}
