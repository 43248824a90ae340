using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Payments.Domain.Simulator;

/// <summary>A line of the simulated gateway's own log: what it was asked to do, once a key.</summary>
[StaysAsNow]
internal sealed class SimulatorLogLine : IBehindTheScenes
{
    public Guid Id { get; init; } = Ids.New();

    public Instant At { get; init; }

    public required string Operation { get; init; }

    /// <summary>Idempotency key; null of what the diner does.</summary>
    public string? Key { get; init; }

    public required string IntentId { get; init; }

    public long Amount { get; init; }
}

/// <summary>A message that the simulated gateway sends.</summary>
[StaysAsNow]
internal sealed class SimulatorMessage : IBehindTheScenes
{
    public Guid Id { get; init; } = Ids.New();

    public required string IntentId { get; init; }

    /// <summary>As Stripe calls it: <c>payment_intent.succeeded</c>.</summary>
    public required string Type { get; init; }

    public Instant CreatedAt { get; init; }

    public Instant? SentAt { get; set; }
}
