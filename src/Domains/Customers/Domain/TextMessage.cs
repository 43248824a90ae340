using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Customers.Domain;

/// <summary>A text message to somebody; deleted once it is of no more use.</summary>
[StaysAsNow]
internal sealed class TextMessage : IBehindTheScenes
{
    public const int MaxAttempts = 6;

    private static readonly Duration FirstPause = Duration.FromSeconds(5);

    public Guid Id { get; init; } = Ids.New();

    /// <summary>E.164.</summary>
    public required string Recipient { get; init; }

    public required string Text { get; init; }

    public Instant UselessAt { get; init; }

    /// <summary>Null while it waits.</summary>
    public Instant? SentAt { get; init; }

    public int Attempts { get; init; }

    /// <summary>How long to wait after a failed attempt, doubling: 5 s, 10 s, 20 s …</summary>
    public static Duration PauseAfter(int attempts) => FirstPause * (1 << Math.Clamp(attempts - 1, 0, MaxAttempts));
}
