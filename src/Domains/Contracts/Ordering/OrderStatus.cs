using System.ComponentModel;

namespace FoodSaaS.Contracts.Ordering;

[Description("Where an order is.")]
public enum OrderStatus
{
    [Description("The diner has still to pay; the restaurant does not see it yet. Given up after a quarter of an hour.")]
    Pending,

    [Description("The restaurant has it and has not answered yet.")]
    Placed,

    [Description("The restaurant takes it.")]
    Accepted,

    [Description("The kitchen is at it.")]
    Preparing,

    [Description("It can be handed over.")]
    Ready,

    [Description("It is on its way.")]
    OutForDelivery,

    [Description("The diner has it.")]
    Completed,

    [Description("The restaurant did not take it.")]
    Rejected,

    [Description("It was called off.")]
    Cancelled,
}
