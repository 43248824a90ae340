namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>What the first cells of a column look like. Shares are of the filled cells.</summary>
/// <param name="Filled">Cells that are not empty.</param>
/// <param name="Distinct">Different ones among them.</param>
/// <param name="AverageLength">In characters.</param>
/// <param name="Prices">Share that reads as a price.</param>
/// <param name="MarkedPrices">Share that reads as a price and has a currency, a decimal mark or words: not just a running number.</param>
/// <param name="Switches">Share that reads as yes or no.</param>
/// <param name="Weights">Share that reads as a selling weight.</param>
/// <param name="Codes">Share without a space and with a digit: numbers and ids.</param>
internal sealed record ColumnProfile(int Filled, int Distinct, double AverageLength, double Prices, double MarkedPrices, double Switches, double Weights, double Codes)
{
    private const int Sample = 200;

    /// <summary>Words for people: nothing that a machine or a till would want.</summary>
    public bool IsProse => Filled > 0 && Prices < 0.3 && Switches < 0.5 && Codes < 0.5;

    public double Variety => Filled == 0 ? 0 : Distinct / (double)Filled;

    public static ColumnProfile Of(Sheet sheet, int column)
    {
        var cells = sheet.Column(column).Take(Sample).Where(cell => cell.Length > 0).ToList();
        if (cells.Count == 0) return new(0, 0, 0, 0, 0, 0, 0, 0);
        var prices = cells.Select(PriceNotation.Read).ToList();
        return new(
            cells.Count,
            cells.Distinct(StringComparer.OrdinalIgnoreCase).Count(),
            cells.Average(cell => cell.Length),
            Share(prices, price => price is not null),
            Share(prices, price => price is not null && (price.IsOnRequest || price.CurrencyMarks.Count > 0 || price.Number!.AsSpan().ContainsAny('.', ','))),
            Share(cells, cell => YesNo.Read(cell) is not null),
            Share(cells, cell => SellingWeight.Parse(cell) is not null),
            Share(cells, cell => cell.Any(char.IsAsciiDigit) && !cell.Any(char.IsWhiteSpace)));
    }

    private static double Share<T>(IReadOnlyCollection<T> cells, Func<T, bool> which) => cells.Count(which) / (double)cells.Count;
}
