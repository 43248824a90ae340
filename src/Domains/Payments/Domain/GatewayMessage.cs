using FoodSaaS.Contracts.Payments;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Payments.Domain;

/// <summary>Word of a gateway that something happened, kept under its own id from before it was answered. What happened is asked for: so neither order nor number of such words matters.</summary>
[StaysAsNow]
internal sealed class GatewayMessage : IBehindTheScenes
{
    public static readonly Duration Kept = Duration.FromDays(30);

    public PaymentGateway Gateway { get; init; }

    public required string EventId { get; init; }

    public required string Type { get; init; }

    /// <summary>The payment, refund or dispute that it is about, as the gateway names it.</summary>
    public required string ObjectId { get; init; }

    /// <summary>Null where it is about none of ours.</summary>
    public Guid? PaymentId { get; init; }

    public Instant ReceivedAt { get; init; }

    /// <summary>When what had happened was taken in.</summary>
    public Instant? AppliedAt { get; init; }
}
