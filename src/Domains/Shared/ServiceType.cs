using System.ComponentModel;

namespace FoodSaaS.Shared;

[Description("How a diner gets the food.")]
public enum ServiceType
{
    [Description("Brought to an address.")]
    Delivery,

    [Description("Fetched at the counter.")]
    Pickup,

    [Description("Eaten at the table.")]
    DineIn,
}
