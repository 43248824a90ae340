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
internal sealed class Payment : Aggregate, IBehindTheScenes
{
    public const int MaxNumberLength = 40;

    private Payment()
    {
    }

    public Guid OrderId { get; private init; }

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

    public long Disputed { get; private set; }

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

    /// <summary>How often the gateway was asked in vain, or did not answer, since something last changed.</summary>
    public int Waits { get; private set; }

    public Instant CreatedAt { get; private init; }

    /// <summary>When somebody last took the row to change it.</summary>
    public Instant TouchedAt { get; private init; }

    /// <summary>What can be given back at most.</summary>
    public long Returnable => Math.Max(0, Taken - Refunded - Disputed);

    public bool IsOnline => Gateway is not null;

    public PaymentState State => new(Id, OrderId, Method, Status, Amount, Captured, Refunded, FailureCode);

    /// <summary>What was taken, or is about to be.</summary>
    private long Taken => Captured > 0 ? Captured : ToCapture ?? 0;

    /// <summary>Money that changes hands at the door.</summary>
    public static Payment AtDoor(NewPayment order, Instant now) => Begin(order, PaymentStatus.Authorised, null, null, null, now);

    /// <param name="authorisesAt">Where the method is to be kept until then.</param>
    public static Payment Online(NewPayment order, PaymentGateway gateway, string accountId, Instant? authorisesAt, Instant now) => Begin(order, PaymentStatus.Pending, gateway, accountId, authorisesAt, now);

    /// <summary>An online payment that nobody can take: the brand is connected to no gateway now.</summary>
    public static Payment Hopeless(NewPayment order, string code, Instant now)
    {
        var payment = Begin(order, PaymentStatus.Failed, null, null, null, now);
        payment.FailureCode = code;
        return payment;
    }

    public Error? Capture(long amount)
    {
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
        var isReserved = IsOnline && Status == PaymentStatus.Authorised;
        if (Captured == 0 && !isReserved) Status = PaymentStatus.Voided;
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

    /// <summary>Whether a message of this type can tell nothing that was not learnt before it.</summary>
    public bool Knows(string messageType) => messageType switch
    {
        "payment_intent.amount_capturable_updated" => Status is PaymentStatus.Authorised or PaymentStatus.Captured,
        "payment_intent.succeeded" => Captured > 0,
        "payment_intent.canceled" => IsClosed,
        "setup_intent.succeeded" => Status == PaymentStatus.Saved || IntentId is not null,
        _ => false,
    };

    /// <summary>No answer came.</summary>
    public void Wait() => Waits = Math.Min(Waits + 1, Watch.MostWaits);

    public void Doubt() => IsDoubtful = true;

    /// <summary>The gateway was asked how it stands.</summary>
    public void Looked()
    {
        IsDoubtful = false;
        Wait();
    }

    /// <summary>Takes in what the gateway says, whatever it said before.</summary>
    /// <returns>What belongs into the books because of it.</returns>
    public IReadOnlyList<LedgerEntry> Learn(GatewayIntent seen, Instant now)
    {
        if (seen.Kind == IntentKind.Setup) LearnSetup(seen);
        else if (IntentId is null || IntentId == seen.Id) return LearnPayment(seen, now);
        return [];
    }

    /// <summary>The gateway refuses for good.</summary>
    public void Refuse(string code)
    {
        if (Captured > 0 || Status == PaymentStatus.Voided) return;
        (Status, FailureCode, IsClosed) = (IsLetGo ? PaymentStatus.Voided : PaymentStatus.Failed, code, true);
        Change();
    }

    private void LearnSetup(GatewayIntent seen)
    {
        if (IntentId is not null || (SetupId is not null && SetupId != seen.Id)) return;
        var before = (Status, FailureCode, SetupId);
        (SetupId, ClientSecret) = (seen.Id, seen.ClientSecret ?? ClientSecret);
        if (Status is PaymentStatus.Pending or PaymentStatus.Failed)
        {
            (Status, FailureCode) = seen.Status == IntentStatus.Done ? (PaymentStatus.Saved, null) : seen.OpenStatus;
        }

        if (before != (Status, FailureCode, SetupId)) Change();
    }

    private List<LedgerEntry> LearnPayment(GatewayIntent seen, Instant now)
    {
        var before = (Status, FailureCode, IntentId, Captured, Disputed, IsClosed);
        (IntentId, ClientSecret) = (seen.Id, seen.ClientSecret ?? ClientSecret);
        if (Captured == 0) LearnStatus(seen);
        var entries = new List<LedgerEntry>();
        if (Captured == 0 && seen.Captured > 0)
        {
            (Captured, Status, FailureCode) = (seen.Captured, PaymentStatus.Captured, null);
            entries.Add(Entry(LedgerKind.Capture, LedgerAccount.Gateway, LedgerAccount.Sales, Captured, now));
        }

        // An answer of before the capture, come late, knows nothing of what it cost.
        if (Captured > 0 && seen.Captured > 0) LearnCosts(seen, entries, now);
        if (before != (Status, FailureCode, IntentId, Captured, Disputed, IsClosed)) Change();
        return entries;
    }

    private void LearnStatus(GatewayIntent seen)
    {
        if (seen.Status == IntentStatus.Cancelled) (Status, FailureCode, IsClosed) = IsLetGo ? (PaymentStatus.Voided, null, true) : (PaymentStatus.Failed, FailureCodes.Expired, true);
        else if (IsClosed || IsLetGo || Status is PaymentStatus.Authorised) return;
        else if (seen.Status == IntentStatus.Authorised) (Status, FailureCode) = (PaymentStatus.Authorised, null);
        else if (Status is PaymentStatus.Pending or PaymentStatus.Failed) (Status, FailureCode) = seen.OpenStatus;
    }

    private void LearnCosts(GatewayIntent seen, List<LedgerEntry> entries, Instant now)
    {
        Add(LedgerKind.PlatformFee, LedgerAccount.PlatformFees, seen.PlatformFee - PlatformFee);
        Add(LedgerKind.GatewayFee, LedgerAccount.GatewayFees, seen.GatewayFee - GatewayFee);
        Add(LedgerKind.Dispute, LedgerAccount.Disputes, seen.Disputed - Disputed);
        (PlatformFee, GatewayFee, Disputed) = (seen.PlatformFee, seen.GatewayFee, seen.Disputed);

        void Add(LedgerKind kind, LedgerAccount cost, long more)
        {
            if (more > 0) entries.Add(Entry(kind, cost, LedgerAccount.Gateway, more, now));
            else if (more < 0) entries.Add(Entry(kind, LedgerAccount.Gateway, cost, -more, now));
        }
    }

    public LedgerEntry Entry(LedgerKind kind, LedgerAccount debit, LedgerAccount credit, long amount, Instant now) =>
        new() { At = now, Kind = kind, Debit = debit, Credit = credit, Amount = amount, Currency = Currency, PaymentId = Id, OrderId = OrderId };

    private static Payment Begin(NewPayment order, PaymentStatus status, PaymentGateway? gateway, string? accountId, Instant? authorisesAt, Instant now) => new()
    {
        OrderId = order.OrderId,
        OrderNumber = order.OrderNumber,
        Method = order.Method,
        Status = status,
        Currency = order.Currency,
        Amount = order.Amount,
        Gateway = gateway,
        AccountId = accountId,
        AuthorisesAt = authorisesAt,
        CreatedAt = now,
        TouchedAt = now,
    };

    private void Change()
    {
        Waits = 0;
        Raise(new PaymentChanged(OrderId, Id));
    }
}
