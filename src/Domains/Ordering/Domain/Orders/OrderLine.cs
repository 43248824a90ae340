using System.Text.Json.Serialization;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;

namespace FoodSaaS.Ordering.Domain.Orders;

/// <summary>One line of an order as it was sold, and what became of it. Amounts are minor units.</summary>
/// <param name="Chosen">The options as they were chosen, within each other; to order the same again.</param>
/// <param name="UnitPrice">Options included.</param>
/// <param name="Total">Of all pieces that are not missing, as the menu has it.</param>
/// <param name="Paid">What the diner pays for them: <paramref name="Total"/> less its discounts, with the tax that is added to it.</param>
/// <param name="Station">Where in the kitchen it is made.</param>
/// <param name="Missing">Pieces that the restaurant could not make: never charged.</param>
/// <param name="Refunded">Pieces that were given back.</param>
internal sealed record OrderLine(
    Guid Id,
    Guid ItemId,
    Guid SizeId,
    LocalizedText Name,
    LocalizedText? SizeName,
    IReadOnlyList<OrderLineOption> Options,
    IReadOnlyList<ChosenOption> Chosen,
    int Quantity,
    int? Grams,
    string? Note,
    long UnitPrice,
    long Total,
    long Paid,
    string Station,
    int Missing = 0,
    int Refunded = 0,
    bool IsReady = false)
{
    /// <summary>Pieces that are charged and were not given back.</summary>
    [JsonIgnore]
    public int Left => Quantity - Missing - Refunded;

    [JsonIgnore]
    public long RefundedAmount => UpTo(Refunded);

    /// <summary>What the next pieces to be given back are worth.</summary>
    public long WorthOf(int pieces) => UpTo(Refunded + pieces) - UpTo(Refunded);

    /// <summary>Pieces are counted through, each up to its part of the line: together they are worth the line to the cent, in whichever portions.</summary>
    private long UpTo(int pieces) => pieces == 0 ? 0 : (long)((Int128)Paid * pieces / (Quantity - Missing));
}

/// <summary>An option of a line.</summary>
/// <param name="Extra">What one piece costs more by it.</param>
internal sealed record OrderLineOption(Guid OptionId, LocalizedText Name, long Extra);

/// <summary>So many pieces of a line.</summary>
internal sealed record LinePieces(Guid LineId, int Quantity);
