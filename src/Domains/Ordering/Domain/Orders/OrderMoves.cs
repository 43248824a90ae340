using FoodSaaS.Contracts.Ordering;
using static FoodSaaS.Contracts.Ordering.OrderStatus;

namespace FoodSaaS.Ordering.Domain.Orders;

/// <summary>Who moves orders.</summary>
[Flags]
internal enum Movers
{
    None = 0,
    Diner = 1,
    Staff = 2,

    /// <summary>A rule of the brand, or a time that ran out.</summary>
    Rule = 4,

    /// <summary>What became of the payment.</summary>
    Payment = 8,
}

/// <summary>Where an order can go from where it is, and who may take it there. What is not listed is not allowed.</summary>
internal static class OrderMoves
{
    /// <summary>The ways back undo a wrong tap in the kitchen.</summary>
    private static readonly Dictionary<(OrderStatus From, OrderStatus To), Movers> Allowed = new()
    {
        [(Pending, Placed)] = Movers.Payment | Movers.Rule,
        [(Pending, Cancelled)] = Movers.Diner | Movers.Rule,
        [(Placed, Accepted)] = Movers.Staff | Movers.Rule,
        [(Placed, Rejected)] = Movers.Staff | Movers.Rule,
        [(Placed, Cancelled)] = Movers.Diner | Movers.Staff,
        [(Accepted, Preparing)] = Movers.Staff,
        [(Accepted, Ready)] = Movers.Staff,
        [(Accepted, Cancelled)] = Movers.Staff,
        [(Preparing, Accepted)] = Movers.Staff,
        [(Preparing, Ready)] = Movers.Staff,
        [(Preparing, Cancelled)] = Movers.Staff,
        [(Ready, Preparing)] = Movers.Staff,
        [(Ready, OutForDelivery)] = Movers.Staff,
        [(Ready, Completed)] = Movers.Staff,
        [(Ready, Cancelled)] = Movers.Staff,
        [(OutForDelivery, Ready)] = Movers.Staff,
        [(OutForDelivery, Completed)] = Movers.Staff,
        [(OutForDelivery, Cancelled)] = Movers.Staff,
    };

    public static Movers Who(OrderStatus from, OrderStatus to) => Allowed.GetValueOrDefault((from, to));

    public static bool May(Movers mover, OrderStatus from, OrderStatus to) => (Who(from, to) & mover) != Movers.None;

    public static bool IsOver(this OrderStatus status) => status is Completed or Rejected or Cancelled;

    /// <summary>Whether the restaurant has taken it, and it has not fallen through since.</summary>
    public static bool IsTaken(this OrderStatus status) => status is Accepted or Preparing or Ready or OutForDelivery or Completed;
}
