using System.Collections.Frozen;

namespace FoodSaaS.Shared;

/// <summary>An ISO 4217 currency with its number of minor-unit digits (JPY 0, EUR 2, KWD 3).</summary>
public sealed record Currency
{
    private static readonly FrozenDictionary<string, Currency> Known = Table().ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);

    private Currency(string code, int digits)
    {
        Code = code;
        Digits = digits;
        Scale = digits switch { 0 => 1, 2 => 100, _ => 1000 };
    }

    /// <summary>Three upper-case letters.</summary>
    public string Code { get; }

    /// <summary>Digits after the decimal point: 0, 2 or 3.</summary>
    public int Digits { get; }

    /// <summary>Minor units in one major unit.</summary>
    public int Scale { get; }

    public static IEnumerable<Currency> All => Known.Values.OrderBy(c => c.Code, StringComparer.Ordinal);

    public static Currency? Find(string? code) => code is not null && Known.TryGetValue(code, out var currency) ? currency : null;

    /// <exception cref="ArgumentException">The code is not one of the supported ISO 4217 codes.</exception>
    public static Currency Of(string code) => Find(code) ?? throw new ArgumentException($"Unknown currency '{code}'.", nameof(code));

    public override string ToString() => Code;

    private static IEnumerable<Currency> Table()
    {
        string[] none = ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];
        string[] three = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];
        string[] two =
        [
            "AED", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AZN", "BAM", "BBD", "BDT", "BGN", "BMD", "BND", "BOB", "BRL", "BSD", "BWP",
            "BYN", "BZD", "CAD", "CHF", "CNY", "COP", "CRC", "CZK", "DKK", "DOP", "DZD", "EGP", "ETB", "EUR", "FJD", "GBP", "GEL", "GHS",
            "GIP", "GTQ", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "JMD", "KES", "KGS", "KHR", "KYD", "KZT", "LAK", "LBP", "LKR",
            "MAD", "MDL", "MKD", "MMK", "MNT", "MOP", "MUR", "MVR", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "PAB",
            "PEN", "PGK", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "SAR", "SCR", "SEK", "SGD", "SRD", "THB", "TRY", "TTD", "TWD", "TZS",
            "UAH", "USD", "UYU", "UZS", "XCD", "ZAR", "ZMW",
        ];
        return none.Select(c => new Currency(c, 0)).Concat(two.Select(c => new Currency(c, 2))).Concat(three.Select(c => new Currency(c, 3)));
    }
}
