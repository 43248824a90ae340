using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Shared;

namespace FoodSaaS.Ordering.Domain.Carts;

/// <summary>Where a cart is to be brought.</summary>
/// <param name="Point">As the diner's device says; null where it does not.</param>
internal sealed record CartAddress(OrderAddress Postal, GeoPoint? Point);
