using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>Ids as callers give them.</summary>
internal static class OrderIds
{
    public const string Order = "Order";
    public const string OrderLine = "OrderLine";
    public const string Location = "Location";

    /// <summary>The id, or one that nothing has where it names another type: such an id is simply not found.</summary>
    public static Guid Of(this GlobalId id, string type) => id.Type == type ? id.Id : Guid.Empty;

    public static IReadOnlyList<LinePieces> Pieces(this IReadOnlyList<OrderPiecesInput>? pieces) => [.. (pieces ?? []).Select(p => new LinePieces(p.LineId.Of(OrderLine), p.Quantity))];
}
