using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Reads a price cell in the brand's currency. Nothing is rounded or guessed silently: a cell that can mean two amounts is refused or marked.</summary>
internal static class PriceText
{
    public static Result<ParsedPrice> Parse(string text, Currency currency, PriceStyle style = PriceStyle.Unknown)
    {
        if (IsBlank(text)) return PriceErrors.Missing();
        if (PriceNotation.Read(text) is not { } notation) return PriceErrors.Unreadable(text);
        if (notation.CurrencyMarks.FirstOrDefault(mark => !CurrencyMarks.MayMean(mark, currency)) is { } foreign) return PriceErrors.CurrencyMismatch(foreign, currency);
        if (notation.Number is null) return ParsedPrice.OnRequest;
        if (PriceNumber.Read(notation.Number, currency, style) is not { } number) return PriceErrors.Unreadable(text);

        if (notation.IsNegative && number.Value > 0) return PriceErrors.Negative();
        if (number.Value > PriceCeiling.For(currency)) return PriceErrors.Absurd(currency);
        if (number.Decimals > currency.Digits) return PriceErrors.TooPrecise(currency);
        var amount = new Money((long)(number.Value * currency.Scale), currency);
        return new ParsedPrice(amount, notation.PerGrams is null ? PriceKind.Fixed : PriceKind.PerWeight, notation.PerGrams, number.IsGuess);
    }

    /// <summary>People fill an empty price with dashes.</summary>
    private static bool IsBlank(string text) => text.All(c => char.IsWhiteSpace(c) || c is '-' or '–' or '—');
}
