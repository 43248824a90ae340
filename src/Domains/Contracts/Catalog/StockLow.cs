using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Contracts.Catalog;

/// <summary>Of a counted dish no more is left than its brand wants to be told of. Raised once, until there was more of it again.</summary>
/// <param name="ItemId">The dish.</param>
/// <param name="LocationId">Where; null for a count of the whole brand.</param>
/// <param name="Available">What is left, less what is reserved: 0 or more.</param>
/// <param name="At">When.</param>
[EventName("catalog.stock-low.v1")]
public sealed record StockLow(Guid ItemId, Guid? LocationId, int Available, Instant At) : IEvent;
