using System.Globalization;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>
/// The number of a price, once it is settled which mark separates decimals:
/// <list type="number">
/// <item>two kinds of mark: the later one (<c>1.250,00</c>); one kind several times: the other (<c>1,250,000</c>);</item>
/// <item>one mark with other than three digits behind it, or with no group of one to three digits before it: that mark (<c>12,5</c>, <c>0.250</c>);</item>
/// <item>one mark with three digits behind it (<c>1,250</c>): thousands in a currency without decimals; else what the column's style says;
/// else decimals in a currency with three, thousands otherwise, and then <see cref="IsGuess"/>.</item>
/// </list>
/// </summary>
/// <param name="Value">In major units.</param>
/// <param name="Decimals">Digits that count; zeros at the end do not, except where <c>1.250</c> might as well mean thousands.</param>
/// <param name="IsGuess">Nothing told thousands from decimals.</param>
internal readonly record struct PriceNumber(decimal Value, int Decimals, bool IsGuess)
{
    /// <summary>More digits than any price; cuts off before decimal overflows.</summary>
    private const int MostDigits = 20;

    public static PriceNumber? Read(string number, Currency currency, PriceStyle style)
    {
        var certain = CertainDecimalMark(number);
        var open = certain is null ? number.AsSpan().IndexOfAny('.', ',') : -1;
        var isDecimal = open >= 0 && IsDecimal(number[open], currency, style);
        var mark = certain is { } known ? number.LastIndexOf(known) : isDecimal ? open : -1;

        var whole = mark < 0 ? number : number[..mark];
        var fraction = mark < 0 ? "" : number[(mark + 1)..];
        if (!IsGrouped(whole) || !fraction.All(char.IsAsciiDigit)) return null;
        if (!isDecimal) fraction = fraction.TrimEnd('0');
        return new(Amount(whole, fraction), fraction.Length, open >= 0 && !isDecimal && style == PriceStyle.Unknown && currency.Digits > 0);
    }

    /// <summary>The decimal mark that this number proves, be it in the number or not; null where it proves none.</summary>
    public static char? CertainDecimalMark(string number)
    {
        var points = number.Count(c => c == '.');
        var commas = number.Count(c => c == ',');
        if (points == 0 && commas == 0) return null;
        if (points > 0 && commas > 0) return number.LastIndexOf('.') > number.LastIndexOf(',') ? '.' : ',';
        var (mark, other, count) = points > 0 ? ('.', ',', points) : (',', '.', commas);
        if (count > 1) return other;

        var before = number[..number.IndexOf(mark, StringComparison.Ordinal)];
        var after = number.Length - before.Length - 1;
        var isGroup = before.Length is >= 1 and <= 3 && before[0] != '0';
        return after == 3 && isGroup ? null : mark;
    }

    private static bool IsDecimal(char mark, Currency currency, PriceStyle style) => currency.Digits > 0 && style switch
    {
        PriceStyle.DecimalPoint => mark == '.',
        PriceStyle.DecimalComma => mark == ',',
        _ => currency.Digits == 3,
    };

    /// <summary>Digits, or groups of them by one separator: the last of three digits, those between of two (India) or three.</summary>
    private static bool IsGrouped(string whole)
    {
        var separator = whole.FirstOrDefault(c => !char.IsAsciiDigit(c));
        if (separator == default) return true;
        var groups = whole.Split(separator);
        return groups.All(group => group.All(char.IsAsciiDigit))
            && groups[0].Length is >= 1 and <= 3
            && groups[^1].Length == 3
            && groups[1..^1].All(group => group.Length is 2 or 3);
    }

    private static decimal Amount(string whole, string fraction)
    {
        var digits = string.Concat(whole.Where(char.IsAsciiDigit)).TrimStart('0');
        if (digits.Length > MostDigits) return decimal.MaxValue;
        var decimals = fraction.Length > 6 ? fraction[..6] : fraction;
        return decimal.Parse($"0{digits}.{decimals}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }
}
