using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Contracts.Catalog;

/// <summary>Something that diners see of the menu changed: a dish, its price, its availability, the order.</summary>
/// <param name="ItemIds">The dishes concerned; empty when it is the order, a category or a whole import.</param>
/// <param name="ChangedAt">Grows with each change of the same dish, even under a clock that stands still.</param>
[EventName("catalog.menu-changed.v1")]
public sealed record MenuChanged(IReadOnlyList<Guid> ItemIds, Instant ChangedAt) : IEvent;
