namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Which mark separates decimals in a column of prices.</summary>
internal enum PriceStyle
{
    /// <summary>No price of the column tells.</summary>
    Unknown,
    DecimalPoint,
    DecimalComma,
}
