using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using FoodSaaS.UnitTests.Ordering.Pricing;
using NodaTime;

namespace FoodSaaS.UnitTests.Ordering.Orders;

/// <summary>Orders as they could stand anywhere in the table.</summary>
internal static class TestOrder
{
    public static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 10, 0);

    private static readonly OrderStatus[] Way = [OrderStatus.Placed, OrderStatus.Accepted, OrderStatus.Preparing, OrderStatus.Ready, OrderStatus.OutForDelivery, OrderStatus.Completed];

    public static Order Of(ServiceType service = ServiceType.Pickup, Instant? firesAt = null) => Of(Bills.Of("EUR", Bills.Taxes(true, ("standard", 190_000)), service, Bills.Line(1, 1000)), firesAt);

    /// <summary>As it is priced, with a line a line of the request.</summary>
    public static Order Of(PriceRequest request, Instant? firesAt = null, string locale = "de", string dish = "Pizza")
    {
        var price = PriceSnapshot.Of(request);
        return Order.Open(
            new NewOrder
            {
                Id = Ids.New(),
                Number = "K7-0142",
                Service = request.Service,
                LocationId = request.LocationId,
                Place = new OrderPlace(Slug.Parse("mitte")!.Value, LocalizedText.Of("de", "Mitte"), new Address("Torstr. 1", "10119", "Berlin", null, "DE"), null, "Europe/Berlin"),
                Currency = request.Currency,
                CartId = Ids.New(),
                DinerId = Ids.New(),
                Contact = new OrderContact("Ada", "ada@example.com", null),
                Address = new OrderAddress("Linienstr. 1", "10178", "Berlin", null, "DE", "ring twice"),
                Note = "no onions",
                Locale = locale,
                Lines = [.. price.Result.Lines.Select(l => Line(l, dish))],
                Price = price,
                Method = PaymentMethod.Cash,
                FiresAt = firesAt,
            },
            Now);
    }

    private static OrderLine Line(PricedLine line, string dish) => new(
        line.LineId, Ids.New(), Ids.New(), LocalizedText.Of("de", dish), null, [], [], line.Quantity, null, "well done", line.UnitPrice, line.Total, line.Paid, "kitchen");

    public static Order In(OrderStatus status, ServiceType service)
    {
        var order = Of(service);
        if (status == OrderStatus.Pending) return order;
        if (status is OrderStatus.Rejected or OrderStatus.Cancelled)
        {
            Move(order, OrderStatus.Placed, Mover.Rule);
            Move(order, status, Mover.Staff("user:1"));
            return order;
        }

        foreach (var step in Way.TakeWhile(s => s <= status).Where(s => s == status || s != OrderStatus.OutForDelivery || service == ServiceType.Delivery)) Move(order, step, step == OrderStatus.Placed ? Mover.Rule : Mover.Staff("user:1"));
        return order;
    }

    private static void Move(Order order, OrderStatus to, Mover by) => Assert.Null(order.MoveTo(to, by, null, Now));
}
