using FoodSaaS.Contracts.Payments;
using FoodSaaS.Shared;

namespace FoodSaaS.Payments.Domain;

/// <param name="Returned">Refunds that the gateway has heard of.</param>
/// <param name="Waiting">Refunds that it may have heard of, since its answer is still awaited.</param>
internal sealed record BookedPayment(Payment Payment, long Returned, long Waiting);

/// <summary>Compares what a gateway lists with what is booked.</summary>
internal static class Reconciler
{
    /// <param name="listed">All that the gateway has of a time.</param>
    /// <param name="booked">All that is booked of it, and whatever else the list names.</param>
    public static IReadOnlyList<FoundDifference> Compare(IReadOnlyCollection<GatewayIntent> listed, IReadOnlyCollection<BookedPayment> booked)
    {
        var byId = booked.ToDictionary(b => b.Payment.Id);
        var seen = listed.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        var found = listed.Select(intent => Compare(intent, intent.PaymentId is { } id ? byId.GetValueOrDefault(id) : null)).OfType<FoundDifference>();
        var unlisted = booked.Where(b => b.Payment is { Captured: > 0, IntentId: { } id } && !seen.Contains(id)).Select(b => Difference(DifferenceKind.AmountDrift, b.Payment.IntentId!, b, b.Payment.Currency, 0));
        return [.. found, .. unlisted];
    }

    private static FoundDifference? Compare(GatewayIntent intent, BookedPayment? booked)
    {
        var theirs = intent.Captured - intent.Refunded;
        if (booked is null || (booked.Payment.IntentId is { } other && other != intent.Id))
        {
            var charged = intent.Captured > 0 ? theirs : intent.Status == IntentStatus.Authorised ? intent.Authorised : 0;
            return charged > 0 ? new FoundDifference(DifferenceKind.ExtraCharge, intent.Id, booked?.Payment.Id, booked?.Payment.OrderId, intent.Currency, 0, charged) : null;
        }

        if (HasDrifted(intent, booked)) return Difference(DifferenceKind.AmountDrift, intent.Id, booked, intent.Currency, theirs);
        return IsBehind(intent, booked.Payment) ? Difference(DifferenceKind.MissingWebhook, intent.Id, booked, intent.Currency, theirs) : null;
    }

    private static bool HasDrifted(GatewayIntent intent, BookedPayment booked)
    {
        var payment = booked.Payment;
        if (intent.Currency != payment.Currency || !IsSame(intent.Amount, payment.Amount, payment.Currency)) return true;
        if (intent.Captured > 0 && !IsSame(intent.Captured, payment.Captured > 0 ? payment.Captured : payment.ToCapture ?? 0, payment.Currency)) return true;
        if (payment.Captured > 0 && intent.Captured == 0) return true;
        if (intent.Captured > 0 && intent.Refunded + intent.Disputed > intent.Captured) return true;
        return intent.Refunded < booked.Returned || intent.Refunded > booked.Returned + booked.Waiting;
    }

    private static bool IsBehind(GatewayIntent intent, Payment payment) => intent.Status switch
    {
        IntentStatus.Authorised => !payment.IsLetGo && payment.Status is PaymentStatus.Pending or PaymentStatus.Failed,
        IntentStatus.Done => payment.Captured == 0 || payment.Disputed != intent.Disputed || (intent.Dispute is not null && intent.Dispute != payment.Dispute),
        IntentStatus.Cancelled => !payment.IsClosed,
        _ => false,
    };

    /// <summary>Gateways take currencies of three digits in steps of ten.</summary>
    private static bool IsSame(long one, long other, Currency currency) => Math.Abs(one - other) < (currency.Digits == 3 ? 10 : 1);

    private static FoundDifference Difference(DifferenceKind kind, string intentId, BookedPayment booked, Currency currency, long theirs) =>
        new(kind, intentId, booked.Payment.Id, booked.Payment.OrderId, currency, booked.Payment.Captured - booked.Returned, theirs);
}
