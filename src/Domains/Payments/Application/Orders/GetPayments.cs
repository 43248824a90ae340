using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Payments.Application.Orders;

internal sealed class GetPayments(PaymentsDb db, GatewayList gateways)
{
    public async Task<IReadOnlyDictionary<Guid, PaymentState>> StatesAsync(IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken) => orderIds.Count == 0
        ? new Dictionary<Guid, PaymentState>()
        : (await db.Payments.AsNoTracking().Where(p => orderIds.Contains(p.OrderId)).ToListAsync(cancellationToken)).ToDictionary(p => p.OrderId, p => p.State);

    public async Task<PaymentSession?> SessionAsync(Guid orderId, CancellationToken cancellationToken)
    {
        var payment = await db.Payments.AsNoTracking().FirstOrDefaultAsync(p => p.OrderId == orderId, cancellationToken);
        if (payment is not { Gateway: { } gateway, IsLetGo: false, IsClosed: false, Status: PaymentStatus.Pending or PaymentStatus.Failed }) return null;
        return new PaymentSession(gateway, gateways.Find(gateway)?.PublishableKey, payment.AccountId, payment.ClientSecret, payment.ClientSecret is not null);
    }
}
