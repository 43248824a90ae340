using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Payments.Application.Orders;

internal sealed class GetPayments(PaymentsDb db, GatewayList gateways)
{
    public async Task<IReadOnlyDictionary<Guid, PaymentState>> StatesAsync(IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken)
    {
        if (orderIds.Count == 0) return new Dictionary<Guid, PaymentState>();
        var all = db.Payments.AsNoTracking();
        var found = await all.Where(p => p.TipOf == null && orderIds.Contains(p.OrderId)).Concat(all.Where(p => p.TipOf != null && orderIds.Contains(p.TipOf.Value))).ToListAsync(cancellationToken);
        var tips = found.Where(p => p is { TipOf: not null, IsLetGo: false }).ToLookup(p => p.TipOf!.Value);
        return found.Where(p => p.TipOf is null).ToDictionary(p => p.OrderId, p => gateways.StateOf(p) with { Tip = TipIn(tips[p.OrderId]) });
    }

    /// <summary>One that is paid before any that was only begun.</summary>
    private PaymentState? TipIn(IEnumerable<Payment> tips) => tips.OrderByDescending(t => t.HoldsMoney).ThenByDescending(t => t.CreatedAt).FirstOrDefault() is { } tip ? gateways.StateOf(tip) : null;
}
