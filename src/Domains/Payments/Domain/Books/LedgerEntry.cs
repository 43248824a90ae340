using System.ComponentModel;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Payments.Domain.Books;

[Description("Where money of a brand is, or what it was spent on.")]
internal enum LedgerAccount
{
    [Description("The brand's balance at its gateway.")]
    Gateway,

    [Description("Cash in the till.")]
    Till,

    [Description("Taken by the card terminal at the door.")]
    Terminal,

    [Description("The brand's bank, after a payout.")]
    Bank,

    [Description("What diners paid, taxes and tips included.")]
    Sales,

    [Description("What was given back to diners.")]
    Refunds,

    [Description("What the platform took.")]
    PlatformFees,

    [Description("What the gateway took.")]
    GatewayFees,

    [Description("What diners' banks claimed back.")]
    Disputes,
}

[Description("Why money went from one account to another.")]
internal enum LedgerKind
{
    Capture,
    Refund,
    PlatformFee,
    GatewayFee,
    Dispute,
    Payout,

    [Description("A tip that was paid after the order was.")]
    Tip,
}

/// <summary>
/// A posting of the books. A row names both of its sides, so it cannot but balance; it is never changed nor deleted, which a trigger sees to: what was wrong is posted back.
/// </summary>
[StaysAsNow]
internal sealed class LedgerEntry : IBehindTheScenes
{
    public Guid Id { get; init; } = Ids.New();

    public Instant At { get; init; }

    public LedgerKind Kind { get; init; }

    public LedgerAccount Debit { get; init; }

    public LedgerAccount Credit { get; init; }

    /// <summary>Minor units; 1 or more.</summary>
    public long Amount { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>Null of a payout.</summary>
    public Guid? PaymentId { get; init; }

    public Guid? OrderId { get; init; }
}
