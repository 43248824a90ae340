using FoodSaaS.Contracts.Payments;
using NodaTime;

namespace FoodSaaS.Payments.Domain;

/// <summary>What follows for the gateway from what is wanted of a payment and what is known of it.</summary>
internal static class PaymentSteps
{
    /// <summary>What the gateway is to be told or asked now; null where nothing.</summary>
    /// <param name="refund">The oldest that the gateway has not heard of.</param>
    /// <param name="isTold">The gateway has sent word that something happened.</param>
    public static GatewayStep? NextStep(this Payment payment, Instant now, Refund? refund, bool isTold)
    {
        if (!payment.IsOnline) return null;
        if ((payment.IntentId ?? payment.SetupId) is { } known && (isTold || payment.IsDoubtful)) return new LookStep(known);
        if (payment.IntentId is not { } intent) return BeginningStep(payment, now);
        if (payment.Captured > 0) return refund is null ? null : new RefundStep(intent, refund.Id, refund.Amount);
        if (payment.IsClosed) return null;
        if (payment.IsLetGo) return new CancelStep(intent);
        if (payment is { Status: PaymentStatus.Saved, SetupId: { } setup }) return payment.AuthorisesAt <= now ? new ConfirmKeptStep(intent, setup) : null;
        return payment is { ToCapture: { } amount, Status: PaymentStatus.Authorised } ? new CaptureStep(intent, amount) : null;
    }

    /// <summary>When the gateway is to be heard again though nobody wants anything now; null where there is no need.</summary>
    public static Instant? WatchedAt(this Payment payment, Instant now)
    {
        if (!payment.IsOnline || payment.IsLetGo || payment.IsClosed) return null;
        if (payment.Status == PaymentStatus.Saved) return payment.AuthorisesAt;
        if (payment.IntentId is null && payment.SetupId is null) return null;
        var isOpen = payment.Status is PaymentStatus.Pending or PaymentStatus.Failed;
        var isInTime = payment is { AuthorisesAt: { } day, IntentId: not null } ? now - day < Watch.LongestOnTheDay : now - payment.CreatedAt < Watch.Longest;
        return isOpen && isInTime ? now + Watch.After(payment.Waits) : null;
    }

    private static GatewayStep? BeginningStep(Payment payment, Instant now)
    {
        var isPending = payment.Status == PaymentStatus.Pending;
        if (payment.AuthorisesAt is not { } day) return isPending ? new CreateStep() : null;
        if (payment.SetupId is not { } setup) return isPending ? new KeepMethodStep() : null;
        return payment.Status == PaymentStatus.Saved && day <= now ? new CreateStep(setup) : null;
    }
}
