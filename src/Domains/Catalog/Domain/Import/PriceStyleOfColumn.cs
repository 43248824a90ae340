namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>
/// Decides what <c>1,250</c> means from the other prices of its column: each price that can be read in one way only is a vote
/// (<c>12,50</c>, <c>1.250,00</c>, <c>1,250,000</c>); the majority is the style, a tie is none.
/// </summary>
internal static class PriceStyleOfColumn
{
    public static PriceStyle Infer(IEnumerable<string> cells)
    {
        var balance = 0;
        foreach (var cell in cells)
        {
            if (PriceNotation.Read(cell) is not { Number: { } number }) continue;
            balance += PriceNumber.CertainDecimalMark(number) switch { '.' => 1, ',' => -1, _ => 0 };
        }

        return balance switch { > 0 => PriceStyle.DecimalPoint, < 0 => PriceStyle.DecimalComma, _ => PriceStyle.Unknown };
    }
}
