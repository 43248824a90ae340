using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.UnitTests.Ordering.Orders;

/// <summary>Orders as they could stand anywhere in the table.</summary>
internal static class TestOrder
{
    public static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 10, 0);

    private static readonly OrderStatus[] Way = [OrderStatus.Placed, OrderStatus.Accepted, OrderStatus.Preparing, OrderStatus.Ready, OrderStatus.OutForDelivery, OrderStatus.Completed];

    public static Order Of(ServiceType service = ServiceType.Pickup, Instant? firesAt = null, params OrderLine[] lines) => Order.Open(
        new NewOrder
        {
            Id = Ids.New(),
            Number = "K7-0142",
            Service = service,
            LocationId = Ids.New(),
            Place = new OrderPlace(Slug.Parse("mitte")!.Value, LocalizedText.Of("de", "Mitte"), new Address("Torstr. 1", "10119", "Berlin", null, "DE"), null, "Europe/Berlin"),
            Currency = Currency.Of("EUR"),
            CartId = Ids.New(),
            DinerId = Ids.New(),
            Contact = new OrderContact("Ada", "ada@example.com", null),
            Address = new OrderAddress("Linienstr. 1", "10178", "Berlin", null, "DE", "ring twice"),
            Note = "no onions",
            Locale = "de",
            Lines = lines.Length > 0 ? lines : [Line(quantity: 1, paid: 1000)],
            Fees = [],
            Discounts = [],
            Taxes = [],
            Subtotal = 1000,
            Tip = 0,
            Total = lines.Length > 0 ? lines.Sum(l => l.Paid) : 1000,
            Method = PaymentMethod.Cash,
            FiresAt = firesAt,
            Snapshot = "{}",
        },
        Now);

    public static OrderLine Line(int quantity, long paid) =>
        new(Ids.New(), Ids.New(), Ids.New(), LocalizedText.Of("de", "Pizza"), null, [], [], quantity, null, "well done", paid / quantity, paid, paid, "kitchen");

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
