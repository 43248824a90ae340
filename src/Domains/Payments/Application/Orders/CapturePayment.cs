using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Domain.Books;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Payments.Application.Orders;

/// <summary>Decides what is taken. At the door it is taken by that; online once the gateway says so.</summary>
internal sealed class CapturePayment(PaymentsDb db, Errands errands, IClock clock)
{
    public async Task<Result<PaymentState>> ExecuteAsync(Guid orderId, long amount, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (await db.TakeByOrderAsync(orderId, cancellationToken) is not { } payment) return PaymentsErrors.PaymentNotFound;
        var isNew = payment.ToCapture is null;
        if (payment.Capture(amount) is { } refusal) return refusal;
        if (!isNew) return payment.State;
        if (!payment.IsOnline) db.Add(payment.Entry(LedgerKind.Capture, payment.Method.TakenInto(), LedgerAccount.Sales, amount, now));
        await db.SaveChangesAsync(cancellationToken);
        await errands.SendIfAnyAsync(payment, now, cancellationToken);
        return payment.State;
    }
}
