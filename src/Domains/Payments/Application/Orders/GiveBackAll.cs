using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Domain.Books;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Payments.Application.Orders;

/// <summary>
/// Gives back all that was taken of a payment that is let go: once, and again only where that was refused and less is left by now, since the brand has given back of it at its gateway.
/// </summary>
internal sealed class GiveBackAll(PaymentsDb db)
{
    private const string Reason = "order called off";

    public async Task ExecuteAsync(Payment payment, Instant now, CancellationToken cancellationToken)
    {
        // How it stands is asked for first.
        if (!payment.IsLetGo || payment.Captured == 0 || payment.Returnable == 0 || payment.IsDoubtful) return;
        var earlier = await db.Refunds.AsNoTracking().Where(r => r.PaymentId == payment.Id && (r.IsOfRest || r.Id == payment.Id)).ToListAsync(cancellationToken);
        if (earlier.Exists(r => r.Status != RefundStatus.Failed || r.Amount == payment.Returnable)) return;
        var refund = Refund.Of(new NewRefundOf(earlier.Count == 0 ? payment.Id : Ids.New(), payment.Id, payment.Returnable, Reason, IsOfRest: true), now);
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
