using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Customers.Domain;

/// <summary>Somebody of the staff, or a program of the brand's, was shown guests. It says who, when and how many, never whom or what was searched for.</summary>
[StaysAsNow]
internal sealed class CustomerLook : IBehindTheScenes
{
    public const int MaxAuthorLength = 60;

    public static readonly Duration Kept = Duration.FromDays(365);

    public Guid Id { get; init; } = Ids.New();

    /// <summary>As histories keep authors: <c>user:…</c>, <c>key:…</c>.</summary>
    public required string Author { get; init; }

    public Instant At { get; init; }

    public bool WasSearch { get; init; }

    /// <summary>How many guests were shown.</summary>
    public int Shown { get; init; }
}
