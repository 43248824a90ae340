using System.Globalization;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>What a price cell says.</summary>
/// <param name="Amount">Null exactly when the price is on request.</param>
/// <param name="Kind">How it is charged.</param>
/// <param name="PerGrams">The grams that <paramref name="Amount"/> buys, for <see cref="PriceKind.PerWeight"/> only.</param>
/// <param name="IsGuess"><c>1,250</c> with nothing in the column to tell thousands from decimals: read as thousands.</param>
internal sealed record ParsedPrice(Money? Amount, PriceKind Kind, int? PerGrams = null, bool IsGuess = false)
{
    public static readonly ParsedPrice OnRequest = new(null, PriceKind.OnRequest);

    /// <summary>For people, in one form whatever the file's: <c>9.70 GBP / 100 g</c>.</summary>
    public string Text => Kind switch
    {
        PriceKind.OnRequest => "On request",
        PriceKind.PerWeight when PerGrams == SellingWeight.Kilogram => $"{Amount} / kg",
        PriceKind.PerWeight => string.Create(CultureInfo.InvariantCulture, $"{Amount} / {PerGrams} g"),
        _ => $"{Amount}",
    };

    /// <summary>The same amount sold by weight; what the price itself says about the weight stands.</summary>
    public ParsedPrice SoldBy(int grams) => Kind == PriceKind.Fixed ? this with { Kind = PriceKind.PerWeight, PerGrams = grams } : this;
}
