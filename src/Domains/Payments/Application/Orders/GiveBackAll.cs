using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Domain.Books;
using FoodSaaS.Payments.Infrastructure;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Payments.Application.Orders;

/// <summary>Gives back all that was taken of a payment that is let go: once, since that refund has the payment's own id.</summary>
internal sealed class GiveBackAll(PaymentsDb db)
{
    private const string Reason = "order called off";

    public async Task ExecuteAsync(Payment payment, Instant now, CancellationToken cancellationToken)
    {
        if (!payment.IsLetGo || payment.Captured == 0 || payment.Returnable == 0 || await db.Refunds.AnyAsync(r => r.Id == payment.Id, cancellationToken)) return;
        var refund = Refund.Of(new NewRefundOf(payment.Id, payment.Id, payment.Returnable, Reason), now);
        payment.GiveBack(refund.Amount);
        if (!payment.IsOnline) db.HandOver(payment, refund, now);
        db.Add(refund);
    }
}

internal static class RefundsAtDoor
{
    /// <summary>Money that is handed back is given back by that.</summary>
    public static void HandOver(this PaymentsDb db, Payment payment, Refund refund, Instant now)
    {
        refund.HandedOver();
        db.Add(payment.Entry(LedgerKind.Refund, LedgerAccount.Refunds, payment.Method.TakenInto(), refund.Amount, now));
    }
}
