using FoodSaaS.Contracts.Payments;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Payments.Domain;

internal enum IntentKind
{
    Payment,
    Setup,
}

/// <summary>How far an intent has come, as the gateway says.</summary>
internal enum IntentStatus
{
    /// <summary>The diner has not tried yet, or his last try failed: <see cref="GatewayIntent.FailureCode"/>.</summary>
    Open,

    /// <summary>The diner has to prove who he is.</summary>
    NeedsAction,

    /// <summary>The gateway is at it.</summary>
    Processing,

    /// <summary>The money is reserved; of a setup: never.</summary>
    Authorised,

    /// <summary>The money was taken; of a setup: the method is kept.</summary>
    Done,

    Cancelled,
}

/// <param name="PaymentId">As it was begun with; null where somebody else began it.</param>
/// <param name="ClientSecret">Null where the gateway does not tell it again.</param>
/// <param name="Authorised">What is, or was, reserved.</param>
/// <param name="Refunded">What was given back and has not failed.</param>
/// <param name="Disputed">What diners' banks claim or have claimed back, less what was won.</param>
/// <param name="PlatformFee">What the platform took, refunded parts subtracted.</param>
/// <param name="GatewayFee">What the gateway took; 0 as long as it does not say.</param>
/// <param name="FailureCode">For the diner: <c>CARD_DECLINED</c>, <c>INSUFFICIENT_FUNDS</c>, <c>AUTHENTICATION_FAILED</c>, <c>CARD_EXPIRED</c>, <c>EXPIRED</c>, <c>PAYMENT_FAILED</c>.</param>
internal sealed record GatewayIntent(
    string Id,
    IntentKind Kind,
    Guid? PaymentId,
    string? ClientSecret,
    IntentStatus Status,
    Currency Currency,
    long Amount,
    long Authorised,
    long Captured,
    long Refunded,
    long Disputed,
    long PlatformFee,
    long GatewayFee,
    string? FailureCode,
    Instant CreatedAt)
{
    /// <summary>How the newest claim of a diner's bank stands; null where there is none.</summary>
    public DisputeStatus? Dispute { get; init; }

    /// <summary>All that was given back of it, or was to be; empty where nobody asked for them.</summary>
    public IReadOnlyList<GatewayRefund> Refunds { get; init; } = [];

    /// <summary>What it says of a payment that is not decided yet.</summary>
    public (PaymentStatus Status, string? FailureCode) OpenStatus => this switch
    {
        { Status: IntentStatus.Cancelled } => (PaymentStatus.Failed, FailureCodes.Expired),
        { Status: IntentStatus.Open, FailureCode: { } code } => (PaymentStatus.Failed, code),
        _ => (PaymentStatus.Pending, null),
    };
}

internal enum RefundStatus
{
    /// <summary>On its way.</summary>
    Pending,
    Done,
    Failed,
}

internal sealed record GatewayRefund(string Id, RefundStatus Status, long Amount)
{
    /// <summary>As it was begun with; null where the brand gave it back at its gateway.</summary>
    public Guid? RefundId { get; init; }
}
