using FoodSaaS.Payments.Domain;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

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

    /// <summary>Takes in what the gateway says of a payment that was taken, with what was given back of it.</summary>
    /// <param name="asked">As it was when the gateway was asked.</param>
    public static async Task TakeInAsync(this PaymentsDb db, Payment payment, GatewayIntent seen, Instant now, Payment? asked, CancellationToken cancellationToken)
    {
        db.AddRange(payment.Learn(seen, now, asked));
        if (payment.IntentId == seen.Id) await db.TakeInAsync(payment, seen.Refunds, now, cancellationToken);
    }

    public static async Task TakeInAsync(this PaymentsDb db, Payment payment, IReadOnlyList<GatewayRefund> seen, Instant now, CancellationToken cancellationToken)
    {
        if (seen.Count == 0) return;
        var news = payment.LearnRefunds(seen, await db.Refunds.Where(r => r.PaymentId == payment.Id).OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).ToListAsync(cancellationToken), now);
        db.AddRange(news.Added);
        db.AddRange(news.Entries);
    }

    public static Task<bool> IsToldAsync(this PaymentsDb db, Guid paymentId, CancellationToken cancellationToken) => db.Messages.AnyAsync(m => m.PaymentId == paymentId && m.AppliedAt == null, cancellationToken);

    /// <summary>What an earlier transaction of the scope read of it is forgotten.</summary>
    private static Task<Payment?> TakeAsync(PaymentsDb db, IQueryable<Payment> payment, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        return payment.Held().FirstOrDefaultAsync(cancellationToken);
    }
}
