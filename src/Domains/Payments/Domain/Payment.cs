using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Domain.Books;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Payments.Domain;

/// <summary>
/// The money of one order. It holds what the brand wants of it (<see cref="ToCapture"/>, <see cref="IsLetGo"/>, refunds) and what is known to have happened; what is to be told the
/// gateway follows from the two (<see cref="PaymentSteps.NextStep"/>), so whoever dies in between loses nothing. What was learnt is never unlearnt by an older answer.
/// </summary>
[StaysAsNow]
internal sealed partial class Payment : Aggregate, IBehindTheScenes
{
    public const int MaxNumberLength = 40;

    private Payment()
    {
    }

    /// <summary>What it is for: an order, or a tip by its own id.</summary>
    public Guid OrderId { get; private init; }

    /// <summary>The order that a tip was given for after it was paid; null of an order's own payment.</summary>
    public Guid? TipOf { get; private init; }

    public string OrderNumber { get; private init; } = "";

    public PaymentMethod Method { get; private init; }

    public PaymentStatus Status { get; private set; }

    public string? FailureCode { get; private set; }

    public Currency Currency { get; private init; } = null!;

    public long Amount { get; private init; }

    /// <summary>What is to be taken, once that was decided.</summary>
    public long? ToCapture { get; private set; }

    public long Captured { get; private set; }

    /// <summary>What was given back or is on its way.</summary>
    public long Refunded { get; private set; }

    /// <summary>What banks claim or have claimed back, less what was won; of it no more than is still there.</summary>
    public long Disputed { get; private set; }

    public DisputeStatus? Dispute { get; private set; }

    /// <summary>The platform's part of what is taken, as it was agreed when the payment was begun: whoever repeats a step asks for the same. Null of payments from before it was kept, and at the door.</summary>
    public int? FeePartsPerMillion { get; private init; }

    public long PlatformFee { get; private set; }

    public long GatewayFee { get; private set; }

    /// <summary>Nothing of it is wanted any more: what is reserved is let go, what was taken is given back.</summary>
    public bool IsLetGo { get; private set; }

    /// <summary>Null at the door.</summary>
    public PaymentGateway? Gateway { get; private init; }

    public string? AccountId { get; private init; }

    /// <summary>When a method that is kept is authorised; null where that happens as the diner pays.</summary>
    public Instant? AuthorisesAt { get; private init; }

    /// <summary>The gateway's name of the keeping of the method.</summary>
    public string? SetupId { get; private set; }

    /// <summary>The gateway's name of the payment.</summary>
    public string? IntentId { get; private set; }

    public string? ClientSecret { get; private set; }

    /// <summary>Nothing was taken, and the gateway has said that nothing can come of it any more.</summary>
    public bool IsOver => Captured == 0 && IsClosed;

    /// <summary>The gateway has said that nothing more can come of it.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The gateway finds it in another state than was thought: it is asked before it is told anything more.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>How many keys of its steps the gateway would answer with an old failure, whatever has changed since.</summary>
    public int KeysUsedUp { get; private set; }

    /// <summary>How often the gateway was asked in vain, or did not answer, since something last changed.</summary>
    public int Waits { get; private set; }

    public Instant CreatedAt { get; private init; }

    /// <summary>As <see cref="CreatedAt"/>; a node of the release before writes it as it takes the row.</summary>
    public Instant TouchedAt { get; private init; }

    /// <summary>What can be given back at most.</summary>
    public long Returnable => Math.Max(0, Taken - Refunded - Disputed);

    public bool IsOnline => Gateway is not null;

    public PaymentState State => new(Id, OrderId, Method, Status, Amount, Captured, Refunded, FailureCode) { BegunAt = CreatedAt, Disputed = Disputed, Dispute = Dispute };

    /// <summary>The order that people know it by.</summary>
    public Guid AboutOrder => TipOf ?? OrderId;

    /// <summary>Somebody's money is in it, or is about to be.</summary>
    public bool HoldsMoney => Status is PaymentStatus.Authorised or PaymentStatus.Captured;

    /// <summary>What was taken, or is about to be: of a tip that nobody has paid yet it is decided, and nothing is there.</summary>
    private long Taken => Captured > 0 ? Captured : HoldsMoney || Status == PaymentStatus.Saved ? ToCapture ?? 0 : 0;

    /// <summary>Money that changes hands at the door.</summary>
    public static Payment AtDoor(NewPayment order, Instant now) => Begin(order, PaymentStatus.Authorised, null, null, now);

    /// <param name="authorisesAt">Where the method is to be kept until then.</param>
    public static Payment Online(NewPayment order, PayingAccount at, Instant? authorisesAt, Instant now) => Begin(order, PaymentStatus.Pending, at, authorisesAt, now);

    /// <summary>A tip for an order that was paid already: there is nothing to wait for before it is taken.</summary>
    public static Payment Tip(NewTip tip, PayingAccount at, Instant now)
    {
        var payment = Begin(new NewPayment(tip.Id, PaymentMethod.Online, tip.Amount, tip.Currency, tip.OrderNumber, null, null), PaymentStatus.Pending, at, null, now, tip.OrderId);
        payment.ToCapture = payment.Amount;
        return payment;
    }

    /// <summary>An online payment that nobody can take: the brand is connected to no gateway now.</summary>
    public static Payment Hopeless(NewPayment order, string code, Instant now)
    {
        var payment = Begin(order, PaymentStatus.Failed, null, null, now);
        payment.FailureCode = code;
        return payment;
    }

    /// <summary>So much of an amount as can be moved this way.</summary>
    public long Payable(long amount) => IsOnline ? OnlineAmounts.RoundDown(amount, Currency) : amount;

    /// <param name="wanted">Rounded as it can be paid.</param>
    public Error? Capture(long wanted)
    {
        var amount = Payable(wanted);
        if (amount < 1) return PaymentsErrors.AmountInvalid;
        if (amount > Amount) return PaymentsErrors.CaptureTooHigh;
        if (ToCapture is { } decided) return decided == amount ? null : PaymentsErrors.CapturedAlready;
        if (IsLetGo || Status is not (PaymentStatus.Authorised or PaymentStatus.Saved)) return PaymentsErrors.NotAuthorised;
        ToCapture = amount;
        if (!IsOnline) (Status, Captured) = (PaymentStatus.Captured, amount);
        Change();
        return null;
    }

    /// <summary>Wants nothing of it any more; false where that was so already.</summary>
    public bool LetGo()
    {
        if (IsLetGo) return false;
        IsLetGo = true;
        // Once the gateway has heard of what a kept method is to pay, it may have been told to authorise it, by somebody whose answer is still to come.
        var mayBeReserved = IsOnline && (Status == PaymentStatus.Authorised || this is { Status: PaymentStatus.Saved, IntentId: not null });
        if (Captured == 0 && !mayBeReserved) Status = PaymentStatus.Voided;
        Change();
        return true;
    }

    public Error? GiveBack(long amount)
    {
        if (amount < 1) return PaymentsErrors.AmountInvalid;
        if (amount > Returnable) return PaymentsErrors.RefundTooHigh;
        Refunded += amount;
        Change();
        return null;
    }

    /// <summary>A refund came to nothing.</summary>
    public void Keep(long amount)
    {
        Refunded -= amount;
        Change();
    }

    /// <summary>The platform's part of an amount, rounded down.</summary>
    /// <param name="present">What is agreed now, for payments from before it was kept.</param>
    public long FeeOf(long amount, int present) => (long)((decimal)amount * (FeePartsPerMillion ?? present) / 1_000_000);

    public LedgerEntry Entry(LedgerKind kind, LedgerAccount debit, LedgerAccount credit, long amount, Instant now) =>
        new() { At = now, Kind = kind, Debit = debit, Credit = credit, Amount = amount, Currency = Currency, PaymentId = Id, OrderId = AboutOrder };

    private static Payment Begin(NewPayment order, PaymentStatus status, PayingAccount? at, Instant? authorisesAt, Instant now, Guid? tipOf = null) => new()
    {
        OrderId = order.OrderId,
        TipOf = tipOf,
        OrderNumber = order.OrderNumber,
        Method = order.Method,
        Status = status,
        Currency = order.Currency,
        Amount = at is null ? order.Amount : OnlineAmounts.RoundDown(order.Amount, order.Currency),
        Gateway = at?.Gateway,
        AccountId = at?.Id,
        FeePartsPerMillion = at?.FeePartsPerMillion,
        AuthorisesAt = authorisesAt,
        CreatedAt = now,
        TouchedAt = now,
    };

    private void Change()
    {
        Waits = 0;
        Raise(new PaymentChanged(AboutOrder, Id));
    }
}

/// <summary>Where a diner's money goes: the brand's account at its gateway.</summary>
internal sealed record PayingAccount(PaymentGateway Gateway, string Id, int FeePartsPerMillion);
