namespace FoodSaaS.Payments.Domain.Simulator;

/// <summary>What the simulated gateway sends word of, as Stripe calls it.</summary>
internal static class SimulatedEvents
{
    public const string Authorised = "payment_intent.amount_capturable_updated";
    public const string Succeeded = "payment_intent.succeeded";
    public const string Cancelled = "payment_intent.canceled";
    public const string Refunded = "charge.refunded";
    public const string RefundFailed = "refund.failed";
    public const string Disputed = "charge.dispute.created";
    public const string DisputeDecided = "charge.dispute.closed";

    public static string Of(SimulatedIntent confirmed) => (confirmed.Kind, confirmed.Status) switch
    {
        (IntentKind.Setup, IntentStatus.Done) => "setup_intent.succeeded",
        (IntentKind.Setup, IntentStatus.NeedsAction) => "setup_intent.requires_action",
        (IntentKind.Setup, _) => "setup_intent.setup_failed",
        (_, IntentStatus.NeedsAction) => "payment_intent.requires_action",
        (_, IntentStatus.Open) => "payment_intent.payment_failed",
        // A slow one says so when it has come to something.
        _ => Authorised,
    };
}
