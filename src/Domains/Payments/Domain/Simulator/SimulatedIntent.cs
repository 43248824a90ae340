using FoodSaaS.Contracts.Payments;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Payments.Domain.Simulator;

/// <summary>A payment or setup as the simulated gateway has it: its own books, not ours.</summary>
[StaysAsNow]
internal sealed class SimulatedIntent : IBehindTheScenes
{
    /// <summary>As real ones take: 1.4 % and 25 minor units.</summary>
    private const int FeePartsPerMillion = 14_000;
    private const int FixedFee = 25;

    private static readonly Duration SlowTakes = Duration.FromSeconds(20);
    private static readonly Duration DecidingTakes = Duration.FromDays(7);
    private static readonly Duration FailingTakes = Duration.FromHours(1);

    public required string Id { get; init; }

    public IntentKind Kind { get; init; }

    public Guid? PaymentId { get; init; }

    public required string ClientSecret { get; init; }

    public required Currency Currency { get; init; }

    public long Amount { get; init; }

    public IntentStatus Status { get; private set; }

    public SimulatedCard? Card { get; private set; }

    /// <summary>When a slow one will have been authorised.</summary>
    public Instant? SettlesAt { get; private set; }

    public long Captured { get; set; }

    /// <summary>What was given back, however that ends.</summary>
    public long Refunded { get; private set; }

    /// <summary>Each refund; of those that a node of the release before made nothing but the sum is known.</summary>
    public IReadOnlyList<SimulatedRefund> Refunds { get; private set; } = [];

    /// <summary>What was claimed back, however that ends.</summary>
    public long Disputed { get; private set; }

    /// <summary>When it is decided whose that is.</summary>
    public Instant? DisputeEndsAt { get; private set; }

    public long PlatformFee { get; private set; }

    public long GatewayFee { get; private set; }

    public string? FailureCode { get; private set; }

    public Instant CreatedAt { get; init; }

    /// <summary>As <see cref="CreatedAt"/>; a node of the release before writes it as it takes the row.</summary>
    public Instant TouchedAt { get; init; }

    public bool IsOpen => Status is IntentStatus.Open or IntentStatus.NeedsAction;

    private IntentStatus Success => Kind == IntentKind.Setup ? IntentStatus.Done : IntentStatus.Authorised;

    public GatewayIntent Seen(Instant now) => new(
        Id,
        Kind,
        PaymentId,
        ClientSecret,
        StatusAt(now),
        Currency,
        Amount,
        StatusAt(now) is IntentStatus.Authorised or IntentStatus.Done && Kind == IntentKind.Payment ? Amount : 0,
        Captured,
        RefundedAt(now),
        DisputedAt(now),
        PlatformFee,
        GatewayFee,
        FailureCode,
        CreatedAt)
    {
        Dispute = DisputeAt(now),
        Refunds = [.. Refunds.Select(r => r.Seen(now))],
    };

    /// <summary>The diner gives a card, and proves who he is or fails to where it asks for that.</summary>
    public void Confirm(SimulatedCard card, bool? proves, Instant now)
    {
        (Card, FailureCode) = (card, card.FailureCode());
        if (FailureCode is not null) Status = IntentStatus.Open;
        else if (card == SimulatedCard.AsksForProof && proves is null) Status = IntentStatus.NeedsAction;
        else if (card == SimulatedCard.AsksForProof && proves == false) (Status, FailureCode) = (IntentStatus.Open, FailureCodes.NotAuthenticated);
        else if (card == SimulatedCard.Slow) (Status, SettlesAt) = (IntentStatus.Processing, now + SlowTakes);
        else Status = Success;
    }

    /// <summary>Without the diner, with what another intent has kept.</summary>
    public void ConfirmKept(SimulatedCard card, Instant now)
    {
        Confirm(card, true, now);
        if (card == SimulatedCard.DeclinedLater) FailureCode = FailureCodes.Declined;
        if (FailureCode is not null) Status = IntentStatus.Open;
    }

    public void Capture(long amount, long fee, Instant now)
    {
        (Status, Captured, PlatformFee) = (IntentStatus.Done, amount, fee);
        GatewayFee = Math.Min(amount - fee, (amount * FeePartsPerMillion / 1_000_000) + FixedFee);
        if (Card is SimulatedCard.Disputed or SimulatedCard.DisputedInVain) (Disputed, DisputeEndsAt) = (amount, now + DecidingTakes);
    }

    public void Cancel() => Status = IntentStatus.Cancelled;

    /// <returns>When it will have come to nothing; null where it does not.</returns>
    public Instant? Refund(GatewayRefund made, Instant now)
    {
        var left = Captured - RefundedAt(now);
        PlatformFee -= left == 0 ? 0 : PlatformFee * made.Amount / left;
        Instant? failsAt = Card == SimulatedCard.RefundsFail ? now + FailingTakes : null;
        Refunds = [.. Refunds, new SimulatedRefund(made.Id, made.RefundId, made.Amount, now, failsAt)];
        Refunded += made.Amount;
        return failsAt;
    }

    /// <summary>What was given back and did not come back.</summary>
    public long RefundedAt(Instant now) => Refunded - Refunds.Where(r => r.FailsAt <= now).Sum(r => r.Amount);

    /// <summary>Whether something of it was given back or claimed back in that time.</summary>
    public bool IsTouchedIn(Instant from, Instant to) => Refunds.Any(r => r.At >= from && r.At < to) || (DisputeEndsAt - DecidingTakes is { } claimed && claimed >= from && claimed < to);

    /// <summary>What is claimed back and not won.</summary>
    public long DisputedAt(Instant now) => DisputeAt(now) == DisputeStatus.Won ? 0 : Disputed;

    private DisputeStatus? DisputeAt(Instant now)
    {
        if (Disputed == 0) return null;
        if (DisputeEndsAt is not { } end || now < end) return DisputeStatus.Open;
        return Card == SimulatedCard.DisputedInVain ? DisputeStatus.Won : DisputeStatus.Lost;
    }

    public IntentStatus StatusAt(Instant now) => Status == IntentStatus.Processing && SettlesAt <= now ? Success : Status;

    /// <summary>What time has done is written down.</summary>
    public void Settle(Instant now) => Status = StatusAt(now);
}

/// <param name="FailsAt">When the diner's bank will have sent it back; null where it keeps it.</param>
internal sealed record SimulatedRefund(string Id, Guid? RefundId, long Amount, Instant At, Instant? FailsAt)
{
    public GatewayRefund Seen(Instant now) => new(Id, FailsAt <= now ? RefundStatus.Failed : RefundStatus.Done, Amount) { RefundId = RefundId };
}
