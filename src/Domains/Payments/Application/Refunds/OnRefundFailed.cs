using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Payments.Application.Refunds;

/// <summary>Writes to the owners that a guest did not get back what was given back to him.</summary>
internal sealed class OnRefundFailed(PaymentsDb db, IStaffMail mail) : ISubscriber<RefundFailed>
{
    public async Task HandleAsync(RefundFailed happened, CancellationToken cancellationToken)
    {
        if (await db.Payments.AsNoTracking().FirstOrDefaultAsync(p => p.Id == happened.PaymentId, cancellationToken) is not { } payment) return;
        if (await db.Refunds.AsNoTracking().FirstOrDefaultAsync(r => r.Id == happened.RefundId, cancellationToken) is not { } refund) return;
        var amount = new Money(refund.Amount, payment.Currency);
        await mail.TellOwnersAsync(
            $"A refund for order {payment.OrderNumber} did not go through",
            $"{amount} of order {payment.OrderNumber} did not reach the guest: {payment.Gateway} refused to give it back, or his bank sent it back. It stays in your account there. Give it back another way, or try again on the order's page.",
            $"orders/{Uri.EscapeDataString(new GlobalId("Order", payment.AboutOrder).ToString())}",
            cancellationToken);
    }
}
