using System.ComponentModel;

namespace FoodSaaS.Catalog.Domain;

[Description("How a diner gets the food.")]
internal enum ServiceType
{
    [Description("Brought to an address.")]
    Delivery,

    [Description("Fetched at the counter.")]
    Pickup,

    [Description("Eaten at the table.")]
    DineIn,
}
