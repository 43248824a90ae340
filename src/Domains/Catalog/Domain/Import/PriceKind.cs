namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>How a size of a dish is charged.</summary>
internal enum PriceKind
{
    Fixed,

    /// <summary>An amount for a number of grams, weighed when served.</summary>
    PerWeight,

    /// <summary>Told by the staff: market price, 時価.</summary>
    OnRequest,
}
