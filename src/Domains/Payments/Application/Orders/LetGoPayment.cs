using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Payments.Application.Orders;

/// <summary>Nothing of it is wanted any more. What the gateway takes nevertheless, because it was on its way, is given back when it is learnt of.</summary>
internal sealed class LetGoPayment(PaymentsDb db, GiveBackAll giveBack, Errands errands, IClock clock)
{
    public async Task<Result<PaymentState>> ExecuteAsync(Guid orderId, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (await db.TakeByOrderAsync(orderId, cancellationToken) is not { } payment) return PaymentsErrors.PaymentNotFound;
        if (!payment.LetGo()) return payment.State;
        await giveBack.ExecuteAsync(payment, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await errands.SendIfAnyAsync(payment, now, cancellationToken);
        return payment.State;
    }
}
