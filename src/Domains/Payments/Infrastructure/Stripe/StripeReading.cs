using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Shared;
using NodaTime;
using StripeNet = global::Stripe;

namespace FoodSaaS.Payments.Infrastructure.Stripe;

/// <summary>What Stripe says, in our words.</summary>
internal static class StripeReading
{
    public const string PaymentMark = "payment";
    public const string BrandMark = "brand";
    public const string RefundMark = "refund";

    /// <summary>A setup has no currency of its own.</summary>
    public const string CurrencyMark = "currency";

    /// <summary>What is needed of a payment beside itself.</summary>
    public static readonly List<string> Charged = ["latest_charge.balance_transaction"];

    /// <summary>Null in a currency that is none of ours.</summary>
    public static GatewayIntent? Of(StripeNet.PaymentIntent intent, IReadOnlyList<StripeNet.Refund> refunds, IReadOnlyList<StripeNet.Dispute> disputes)
    {
        if (StripeAmounts.Find(intent.Currency) is not { } currency) return null;
        long Ours(long amount) => StripeAmounts.FromStripe(amount, currency);
        var (charge, refunded) = (intent.LatestCharge, refunds.Where(IsGivenBack).Sum(r => r.Amount));
        return new GatewayIntent(
            intent.Id,
            IntentKind.Payment,
            PaymentOf(intent.Metadata),
            intent.ClientSecret,
            StatusOf(intent.Status),
            currency,
            Ours(intent.Amount),
            Ours(charge is { Status: "succeeded" } ? charge.Amount : intent.AmountCapturable),
            Ours(intent.AmountReceived),
            Ours(refunded),
            Ours(disputes.Where(d => d.Status is "needs_response" or "under_review" or "lost").Sum(d => d.Amount)),
            Ours(FeeLeft(charge, intent.AmountReceived, refunded)),
            Ours(FeeOf(charge?.BalanceTransaction, intent.Currency)),
            FailureOf(intent.Status, intent.CancellationReason, intent.LastPaymentError),
            At(intent.Created))
        {
            Dispute = DisputeOf(disputes),
            Refunds = [.. refunds.Where(r => IsGivenBack(r) || r.Status is "failed" or "canceled").Select(r => Of(r, currency))],
        };
    }

    /// <summary>Null where it was not begun here.</summary>
    public static GatewayIntent? Of(StripeNet.SetupIntent setup) => StripeAmounts.Find(setup.Metadata?.GetValueOrDefault(CurrencyMark)) is not { } currency ? null : new GatewayIntent(
        setup.Id, IntentKind.Setup, PaymentOf(setup.Metadata), setup.ClientSecret, StatusOf(setup.Status), currency, 0, 0, 0, 0, 0, 0, 0, FailureOf(setup.Status, null, setup.LastSetupError), At(setup.Created));

    /// <summary>Mere inquiries move no money.</summary>
    private static DisputeStatus? DisputeOf(IReadOnlyList<StripeNet.Dispute> disputes)
    {
        if (disputes.Any(d => d.Status is "needs_response" or "under_review")) return DisputeStatus.Open;
        if (disputes.Any(d => d.Status == "lost")) return DisputeStatus.Lost;
        return disputes.Any(d => d.Status == "won") ? DisputeStatus.Won : null;
    }

    public static GatewayRefund Of(StripeNet.Refund refund, Currency currency)
    {
        var status = refund.Status switch
        {
            "succeeded" => RefundStatus.Done,
            "failed" or "canceled" => RefundStatus.Failed,
            _ => RefundStatus.Pending,
        };
        return new GatewayRefund(refund.Id, status, StripeAmounts.FromStripe(refund.Amount, currency)) { RefundId = MarkOf(refund.Metadata, RefundMark) };
    }

    public static Instant At(DateTime utc) => Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    private static IntentStatus StatusOf(string status) => status switch
    {
        "requires_payment_method" or "requires_confirmation" => IntentStatus.Open,
        "requires_action" => IntentStatus.NeedsAction,
        "requires_capture" => IntentStatus.Authorised,
        "succeeded" => IntentStatus.Done,
        "canceled" => IntentStatus.Cancelled,
        _ => IntentStatus.Processing,
    };

    /// <summary>An error of an earlier try says nothing of one that went well.</summary>
    private static string? FailureOf(string status, string? cancelled, StripeNet.StripeError? error) => StatusOf(status) switch
    {
        IntentStatus.Open => StripeFailures.CodeOf(error),
        IntentStatus.Cancelled => cancelled is "expired" or "automatic" ? FailureCodes.Expired : null,
        _ => null,
    };

    /// <summary>What was authorised and never taken is let go as a refund that moves no money; that is none.</summary>
    private static bool IsGivenBack(StripeNet.Refund refund) => refund.Status is "pending" or "requires_action" || (refund.Status == "succeeded" && refund.BalanceTransactionId is not null);

    /// <summary>The platform's fee goes back in proportion.</summary>
    private static long FeeLeft(StripeNet.Charge? charge, long captured, long refunded) => charge?.ApplicationFeeAmount is { } fee && captured > 0 ? fee - (long)((decimal)fee * refunded / captured) : 0;

    /// <summary>In the currency of the payment; where the account settles in another one nobody can say it in this one.</summary>
    private static long FeeOf(StripeNet.BalanceTransaction? booked, string currency) =>
        booked is null || booked.Currency != currency ? 0 : booked.FeeDetails.Where(f => f.Type == "stripe_fee").Sum(f => f.Amount);

    private static Guid? PaymentOf(IReadOnlyDictionary<string, string>? metadata) => MarkOf(metadata, PaymentMark);

    private static Guid? MarkOf(IReadOnlyDictionary<string, string>? metadata, string mark) => metadata is not null && Guid.TryParse(metadata.GetValueOrDefault(mark), out var id) ? id : null;
}
