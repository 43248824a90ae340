using System.Globalization;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain;

/// <summary>Reads a price as the API takes it: a plain decimal string, never rounded.</summary>
internal static class PriceAmount
{
    /// <summary>More digits than any believable price has.</summary>
    private const int LongestWhole = 15;

    /// <summary>Minor units, or PRICE_UNREADABLE, PRICE_NEGATIVE, PRICE_ABSURD, PRICE_TOO_PRECISE at <paramref name="field"/>.</summary>
    public static Result<long> Read(string text, Currency currency, string field)
    {
        var amount = text.AsSpan().Trim();
        var isNegative = amount.StartsWith("-");
        if (isNegative) amount = amount[1..];
        var point = amount.IndexOf('.');
        var whole = point < 0 ? amount : amount[..point];
        var decimals = point < 0 ? "" : amount[(point + 1)..];
        if (whole.IsEmpty || !IsDigits(whole) || !IsDigits(decimals) || point == amount.Length - 1) return CatalogErrors.PriceUnreadable().At(field);

        whole = whole.TrimStart('0');
        decimals = decimals.TrimEnd('0');
        if (isNegative && (whole.Length > 0 || decimals.Length > 0)) return PriceErrors.Negative().At(field);
        if (whole.Length > LongestWhole) return PriceErrors.Absurd(currency).At(field);
        if (decimals.Length > currency.Digits) return PriceErrors.TooPrecise(currency).At(field);
        var major = decimal.Parse($"0{whole}.{decimals}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (major > PriceCeiling.For(currency)) return PriceErrors.Absurd(currency).At(field);
        return (long)(major * currency.Scale);
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
