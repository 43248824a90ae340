using System.ComponentModel;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Contracts.Payments;

/// <summary>
/// The money of orders. Everything here happens within the caller's transaction and asks nobody outside: what a gateway is to be told becomes an outgoing call of that
/// transaction, and what came of it an event.
/// </summary>
public interface IPayments
{
    /// <summary>The methods that the brand takes at the present time.</summary>
    Task<IReadOnlyList<PaymentMethod>> MethodsAsync(CancellationToken cancellationToken);

    /// <summary>Begins the payment of an order; the same order again changes nothing and answers what there is.</summary>
    Task<PaymentState> OpenAsync(NewPayment payment, CancellationToken cancellationToken);

    /// <summary>Takes so much of what was authorised, at most all of it, and lets the rest go. Money at the door counts as taken. The same again changes nothing.</summary>
    /// <param name="amount">Minor units.</param>
    Task<Result<PaymentState>> CaptureAsync(Guid orderId, long amount, CancellationToken cancellationToken);

    /// <summary>Lets go of what was authorised; gives back what was taken already. Nothing happens where there is nothing of either.</summary>
    Task<Result<PaymentState>> VoidAsync(Guid orderId, CancellationToken cancellationToken);

    /// <summary>Gives money back. Never more than was taken and not given back yet, however many ask at once: <c>REFUND_TOO_HIGH</c>.</summary>
    /// <param name="refund">Its <see cref="NewRefund.Id"/> is the caller's own: the same again changes nothing.</param>
    Task<Result<PaymentState>> RefundAsync(NewRefund refund, CancellationToken cancellationToken);

    /// <summary>
    /// Begins a tip for an order that was paid already: a payment of its own, taken as soon as the diner has paid it. One that he began and did not pay is let go. Errors:
    /// <c>TIP_UNAVAILABLE</c>, <c>TIPPED_ALREADY</c>, <c>TIPS_TOO_MANY</c>, <c>IDEMPOTENCY_KEY_REUSED</c>. Whoever calls holds the order, so that two do not begin at once.
    /// </summary>
    /// <param name="tip">Its <see cref="NewTip.Id"/> is the caller's own: the same again changes nothing.</param>
    Task<Result<PaymentState>> TipAsync(NewTip tip, CancellationToken cancellationToken);

    /// <summary>What is known of the payments of orders, with the tips that were given afterwards; orders without one are left out.</summary>
    Task<IReadOnlyDictionary<Guid, PaymentState>> StatesAsync(IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken);
}

/// <summary>How a diner pays.</summary>
public enum PaymentMethod
{
    /// <summary>On the site, by card or wallet, through the brand's gateway.</summary>
    Online,

    /// <summary>In cash when it is handed over.</summary>
    Cash,

    /// <summary>By card when it is handed over.</summary>
    CardAtDoor,
}

/// <param name="Amount">Minor units, tip included; 1 or more.</param>
/// <param name="CaptureAfter">When it is handed over, where that is days away: a gateway that cannot hold an authorisation so long keeps the method and authorises on the day.</param>
public sealed record NewPayment(Guid OrderId, PaymentMethod Method, long Amount, Currency Currency, string OrderNumber, Instant? CaptureAfter, Guid? DinerId)
{
    /// <summary>The order was made in the same transaction: nobody can have begun a payment of it.</summary>
    public bool IsFirst { get; init; }
}

/// <param name="Id">The caller's own id of this refund.</param>
/// <param name="OrderId">What was paid: an order, or a tip by its own id (<see cref="PaymentState.OrderId"/>).</param>
/// <param name="Amount">Minor units; 1 or more.</param>
/// <param name="Reason">For the books; no personal data.</param>
public sealed record NewRefund(Guid Id, Guid OrderId, long Amount, string Reason);

/// <param name="Id">The caller's own id of this tip.</param>
/// <param name="Amount">Minor units; 1 or more.</param>
public sealed record NewTip(Guid Id, Guid OrderId, long Amount, Currency Currency, string OrderNumber);

/// <summary>Where a payment is. Amounts are minor units of the order's currency.</summary>
/// <param name="OrderId">What it is for: an order, or a tip by its own id.</param>
/// <param name="Captured">What was taken, refunds not subtracted.</param>
/// <param name="Refunded">What was given back, or is on its way.</param>
/// <param name="FailureCode">Why it failed, for the diner: <c>CARD_DECLINED</c>, <c>AUTHENTICATION_FAILED</c>, <c>EXPIRED</c> …; null where it did not.</param>
public sealed record PaymentState(Guid PaymentId, Guid OrderId, PaymentMethod Method, PaymentStatus Status, long Amount, long Captured, long Refunded, string? FailureCode)
{
    public Instant BegunAt { get; init; }

    /// <summary>What the diner's bank claims or has claimed back, less what was won; with <see cref="Refunded"/> never more than <see cref="Captured"/>.</summary>
    public long Disputed { get; init; }

    /// <summary>How his claim stands; null where he made none.</summary>
    public DisputeStatus? Dispute { get; init; }

    /// <summary>The tip that was given for the order afterwards, or was begun last; null where there is none.</summary>
    public PaymentState? Tip { get; init; }

    /// <summary>What the diner's page needs to pay it online; null where there is nothing to pay that way, or not any more. For whoever the order is shown to, and nobody else.</summary>
    public PaymentSession? Session { get; init; }

    /// <summary>What can still be given back.</summary>
    public long Returnable => Math.Max(0, Captured - Refunded - Disputed);
}

/// <summary>The open payment of an order, as a gateway's own script on the page takes it.</summary>
/// <param name="PublishableKey">The platform's public key at the gateway; null where it has none.</param>
/// <param name="Account">The brand's account at the gateway.</param>
/// <param name="ClientSecret">Lets whoever knows it pay this order and do nothing else; null until the gateway has heard of the payment.</param>
/// <param name="IsReady">Whether the gateway has heard of it; a moment after placing it has, and <see cref="PaymentTopic"/> tells of it.</param>
public sealed record PaymentSession(PaymentGateway Gateway, string? PublishableKey, string? Account, string? ClientSecret, bool IsReady);

/// <summary>Who moves money that is paid online.</summary>
public enum PaymentGateway
{
    /// <summary>Made up, for trying out: no money moves.</summary>
    Simulator,
    Stripe,
}

/// <summary>How it stands with money that a diner claims back through his bank.</summary>
[Description("How it stands with money that a diner claims back through his bank.")]
public enum DisputeStatus
{
    [Description("It is claimed back, and its bank has taken it meanwhile; the brand answers at its gateway.")]
    Open,

    [Description("The brand has it back.")]
    Won,

    [Description("It is gone.")]
    Lost,
}

public enum PaymentStatus
{
    /// <summary>The diner has still to pay.</summary>
    Pending,

    /// <summary>The method is kept; it is authorised on the day.</summary>
    Saved,

    /// <summary>The money is reserved, or will be paid at the door.</summary>
    Authorised,

    /// <summary>The money was taken.</summary>
    Captured,

    /// <summary>It was let go before anything was taken.</summary>
    Voided,

    /// <summary>It came to nothing. The diner may try again until the order is given up.</summary>
    Failed,
}
