using System.ComponentModel;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Ordering.Application.Orders;

[Description("So many pieces of a line of an order.")]
internal sealed record OrderPiecesInput(
    [property: Description("The line.")] GlobalId LineId,
    [property: Description("How many pieces: 1 or more.")] int Quantity);
