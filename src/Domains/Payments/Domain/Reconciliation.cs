using System.ComponentModel;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Payments.Domain;

/// <summary>A day's payments, compared with the gateway's own list.</summary>
[StaysAsNow]
internal sealed class ReconciliationRun : IBehindTheScenes
{
    public Guid Id { get; init; } = Ids.New();

    /// <summary>In UTC, as gateways count; the seven days before it are looked at again.</summary>
    public LocalDate Date { get; init; }

    public Instant DueAt { get; init; }

    /// <summary>Null until it was done.</summary>
    public Instant? DoneAt { get; private set; }

    /// <summary>Payments that the gateway lists.</summary>
    public int Compared { get; private set; }

    /// <summary>Accounts that the brand was paid to and that the gateway does not let anybody look into any more.</summary>
    public string[] UnreadAccounts { get; private set; } = [];

    public void Finish(int compared, IEnumerable<string> unread, Instant now) => (Compared, UnreadAccounts, DoneAt) = (compared, [.. unread], now);
}

[Description("How the books and the gateway differ.")]
internal enum DifferenceKind
{
    [Description("Something happened at the gateway that was never heard of here.")]
    MissingWebhook,

    [Description("The gateway has charged somebody without a payment of an order.")]
    ExtraCharge,

    [Description("Another amount was charged or given back than was asked for.")]
    AmountDrift,
}

/// <param name="Ours">Net of refunds, in minor units.</param>
internal sealed record FoundDifference(DifferenceKind Kind, string IntentId, Guid? PaymentId, Guid? OrderId, Currency Currency, long Ours, long Theirs);

[StaysAsNow]
internal sealed class Difference : IBehindTheScenes
{
    public Guid Id { get; init; } = Ids.New();

    public Guid RunId { get; init; }

    public DifferenceKind Kind { get; init; }

    public required string IntentId { get; init; }

    public Guid? PaymentId { get; init; }

    public Guid? OrderId { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>Minor units, net of refunds.</summary>
    public long Ours { get; init; }

    public long Theirs { get; init; }

    /// <summary>What was missed has been taken in.</summary>
    public bool IsHealed { get; init; }
}

/// <summary>Money on its way from the gateway to the brand's bank.</summary>
[StaysAsNow]
internal sealed class Payout : IBehindTheScenes
{
    public PaymentGateway Gateway { get; init; }

    /// <summary>As the gateway names it.</summary>
    public required string Id { get; init; }

    public long Amount { get; init; }

    public required Currency Currency { get; init; }

    public Instant ArrivesAt { get; init; }

    /// <summary>The gateway's own word: <c>paid</c>, <c>in_transit</c> …</summary>
    public required string Status { get; set; }

    public bool IsPaid => Status == "paid";
}
