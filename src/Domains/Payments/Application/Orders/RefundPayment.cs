using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Payments.Application.Orders;

/// <summary>Gives money back, at the door by that, online as soon as the gateway has heard of it.</summary>
internal sealed class RefundPayment(PaymentsDb db, Errands errands, IClock clock)
{
    public async Task<Result<PaymentState>> ExecuteAsync(NewRefund wanted, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (await db.TakeByOrderAsync(wanted.OrderId, cancellationToken) is not { } payment) return PaymentsErrors.PaymentNotFound;
        if (await db.Refunds.AsNoTracking().FirstOrDefaultAsync(r => r.Id == wanted.Id, cancellationToken) is { } there) return there.PaymentId == payment.Id ? payment.State : PaymentsErrors.RefundIdTaken;
        var amount = payment.Payable(wanted.Amount);
        if (payment.GiveBack(amount) is { } refusal) return refusal;
        var refund = Refund.Of(new NewRefundOf(wanted.Id, payment.Id, amount, wanted.Reason), now);
        if (!payment.IsOnline) db.HandOver(payment, refund, now);
        db.Add(refund);
        await db.SaveChangesAsync(cancellationToken);
        await errands.SendIfAnyAsync(payment, now, cancellationToken);
        return payment.State;
    }
}
