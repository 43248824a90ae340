using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Why a price cell cannot become a price, and what is doubtful about one that can.</summary>
internal static class PriceErrors
{
    public static Error Missing() => Error.Invalid("PRICE_MISSING", "There is no price. Write an amount, or \"Market price\" for one that the staff tells.");

    public static Error Unreadable(string text) => Error.Invalid("PRICE_UNREADABLE", $"\"{CellText.Excerpt(text)}\" is not a price. Write it like 12.50, 12,50 or 9.70/100g.");

    public static Error CurrencyMismatch(string mark, Currency currency) =>
        Error.Invalid("CURRENCY_MISMATCH", $"The price is in another currency (\"{mark}\"): this menu is in {currency}.");

    public static Error Negative() => Error.Invalid("PRICE_NEGATIVE", "The price is below zero.");

    public static Error TooPrecise(Currency currency) => Error.Invalid("PRICE_TOO_PRECISE", currency.Digits == 0
        ? $"{currency} has no decimals: write a whole amount."
        : $"{currency} has {currency.Digits} decimals and this price has more. If it means thousands, write it without a separator.");

    public static Error Absurd(Currency currency) =>
        Error.Invalid("PRICE_ABSURD", $"The price is above {PriceCeiling.For(currency):0} {currency}. Is a decimal mark missing?");

    public static Error Zero() => Error.Invalid("PRICE_ZERO", "The price is zero: diners would order this dish for free.");

    public static Error Ambiguous(ParsedPrice price) =>
        Error.Invalid("PRICE_AMBIGUOUS", $"Read as {price.Text}: nothing in this column tells whether the mark separates thousands or decimals.");
}
