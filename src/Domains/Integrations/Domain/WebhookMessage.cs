using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Integrations.Domain;

/// <summary>What happened, as receivers read it: the same bytes for every endpoint and at every attempt.</summary>
[StaysAsNow]
internal sealed class WebhookMessage : IBehindTheScenes
{
    public static readonly Duration Kept = Duration.FromDays(30);

    /// <summary>The event's own id, so one event makes one message.</summary>
    public Guid Id { get; init; }

    public required string EventType { get; init; }

    public required string Body { get; init; }

    public Instant OccurredAt { get; init; }

    public Instant CreatedAt { get; init; }

    /// <summary>What receivers know it by (<c>webhook-id</c>).</summary>
    public static string PublicId(Guid id) => $"msg_{id:N}";
}
