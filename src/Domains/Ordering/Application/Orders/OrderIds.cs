using FoodSaaS.Ordering.Domain.Orders;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>Ids as callers give them.</summary>
internal static class OrderIds
{
    public const string Order = "Order";
    public const string OrderLine = "OrderLine";

    public static IReadOnlyList<LinePieces> Pieces(this IReadOnlyList<OrderPiecesInput>? pieces) => [.. (pieces ?? []).Select(p => new LinePieces(p.LineId.Of(OrderLine), p.Quantity))];
}
