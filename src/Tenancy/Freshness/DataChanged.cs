using FoodSaaS.Shared;

namespace FoodSaaS.Tenancy.Freshness;

/// <summary>Rows were written; every answer that was made from one of <paramref name="Tags"/> may be different now.</summary>
/// <param name="ReceiptId">The publish receipt that this change belongs to.</param>
/// <param name="Cause">What was done, for people.</param>
[EventName("freshness.data-changed.v1")]
public sealed record DataChanged(IReadOnlyList<string> Tags, Guid ReceiptId, string Cause) : IEvent
{
    /// <summary>A tag that every answer of the brand counts as having.</summary>
    public const string Everything = "*";
}

/// <summary>An answer named this instant as the one at which it changes by itself.</summary>
[EventName("freshness.time-came.v1")]
public sealed record TimeCame(string CacheKey) : IEvent;
