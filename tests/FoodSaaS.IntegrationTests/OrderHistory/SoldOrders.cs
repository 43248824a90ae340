using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.IntegrationTests.OrderHistory;

/// <summary>Orders as Ordering hands them out, to be changed with <c>with</c>.</summary>
internal static class SoldOrders
{
    public static readonly Instant Noon = Instant.FromUtc(2026, 6, 1, 12, 0);

    public static OrderDocument New(string number = "K7-0142", string dish = "Pizza Margherita", Instant? at = null, OrderStatus status = OrderStatus.Placed)
    {
        var placed = at ?? Noon;
        var line = new OrderLineDocument(Guid.CreateVersion7(), Guid.CreateVersion7(), dish, "large", [new OrderOption(Guid.CreateVersion7(), "extra cheese", 150)], 2, null, "no onions", 1150, 2300, 0);
        return new OrderDocument(
            Guid.CreateVersion7(), 1, number, status, ServiceType.Delivery, Guid.CreateVersion7(), "Europe/Berlin", "EUR", null,
            new OrderContact("Jörg Müller-Lüdenscheidt", "Joerg@Example.com", "+49171234567"), new OrderAddress("Große Straße 12a", "10115", "Berlin", null, "DE", "second bell"), "please ring", null,
            [line], [new OrderAmount("DELIVERY", "Delivery", 250)], [], [new OrderTax(70_000, 2383, 167, true)], 2300, 100, 2650, 0, 0, "CardAtDoor",
            placed, null, placed + Duration.FromMinutes(40), placed, [new OrderMove(OrderStatus.Pending, status, placed, "diner", null)]);
    }
}
