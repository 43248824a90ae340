using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Payments.Application.Gateways;

/// <summary>Decides what a gateway is to be told of a payment, or asked where nothing is to be told; null where neither.</summary>
internal sealed class PrepareErrand(PaymentsDb db, IClock clock)
{
    public async Task<Errand?> ExecuteAsync(Guid paymentId, CancellationToken cancellationToken)
    {
        if (await db.Payments.AsNoTracking().FirstOrDefaultAsync(p => p.Id == paymentId, cancellationToken) is not { } payment) return null;
        // Of what it has never heard of a gateway sends no word.
        List<string> told = payment is { IntentId: null, SetupId: null }
            ? []
            : await db.Messages.AsNoTracking().Where(m => m.PaymentId == paymentId && m.AppliedAt == null).Select(m => m.EventId).ToListAsync(cancellationToken);
        var refund = await db.WaitingRefundAsync(payment, cancellationToken);
        var now = clock.GetCurrentInstant();
        var step = payment.NextStep(now, refund, told.Count > 0) ?? LookOf(payment, now);
        return step is null ? null : new Errand(payment, step, told);
    }

    /// <summary>The call was due though nothing is to be told: the gateway should have sent word by now.</summary>
    private static LookStep? LookOf(Payment payment, Instant now) =>
        payment.WatchedAt(now) is not null && payment.Status != PaymentStatus.Saved && (payment.IntentId ?? payment.SetupId) is { } known ? new LookStep(known) : null;
}
