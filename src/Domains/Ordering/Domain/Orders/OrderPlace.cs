using FoodSaaS.Shared;

namespace FoodSaaS.Ordering.Domain.Orders;

/// <summary>Where an order is prepared, as it was when it was placed.</summary>
/// <param name="Phone">E.164.</param>
/// <param name="TimeZone">IANA zone id of its wall clock.</param>
internal sealed record OrderPlace(Slug Slug, LocalizedText Name, Address Address, string? Phone, string TimeZone);
