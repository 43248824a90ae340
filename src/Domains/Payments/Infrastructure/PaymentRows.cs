using FoodSaaS.Payments.Domain;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Payments.Infrastructure;

/// <summary>Taking a payment to change it: whoever comes second waits, and then sees what the first one did.</summary>
internal static class PaymentRows
{
    public static Task<Payment?> TakeByOrderAsync(this PaymentsDb db, Guid orderId, CancellationToken cancellationToken) => TakeAsync(db, db.Payments.Where(p => p.OrderId == orderId), cancellationToken);

    public static Task<Payment?> TakeAsync(this PaymentsDb db, Guid id, CancellationToken cancellationToken) => TakeAsync(db, db.Payments.Where(p => p.Id == id), cancellationToken);

    /// <summary>The oldest refund that the gateway has not heard of. What is on its way back counts as given back already.</summary>
    public static async Task<Refund?> WaitingRefundAsync(this PaymentsDb db, Payment payment, CancellationToken cancellationToken) => payment.Refunded == 0
        ? null
        : await db.Refunds.AsNoTracking().Where(r => r.PaymentId == payment.Id && r.Status == RefundStatus.Pending && r.GatewayId == null).OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).FirstOrDefaultAsync(cancellationToken);

    public static Task<bool> IsToldAsync(this PaymentsDb db, Guid paymentId, CancellationToken cancellationToken) => db.Messages.AnyAsync(m => m.PaymentId == paymentId && m.AppliedAt == null, cancellationToken);

    /// <summary>What an earlier transaction of the scope read of it is forgotten.</summary>
    private static Task<Payment?> TakeAsync(PaymentsDb db, IQueryable<Payment> payment, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        return payment.Held().FirstOrDefaultAsync(cancellationToken);
    }
}
