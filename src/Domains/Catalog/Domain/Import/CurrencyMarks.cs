using System.Collections.Frozen;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>The signs, abbreviations and names by which menus call currencies. Many are shared: $ is a dozen currencies', kr four.</summary>
internal static class CurrencyMarks
{
    private static readonly FrozenDictionary<string, string[]> Codes = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["€"] = ["EUR"],
        ["euro"] = ["EUR"],
        ["euros"] = ["EUR"],
        ["£"] = ["GBP", "EGP", "LBP", "GIP"],
        ["pound"] = ["GBP"],
        ["pounds"] = ["GBP"],
        ["¥"] = ["JPY", "CNY"],
        ["円"] = ["JPY"],
        ["yen"] = ["JPY"],
        ["元"] = ["CNY", "TWD"],
        ["rmb"] = ["CNY"],
        ["$"] =
        [
            "USD", "ARS", "AUD", "BBD", "BMD", "BND", "BSD", "CAD", "CLP", "COP", "DOP", "FJD", "HKD", "JMD", "KYD", "MOP", "MXN", "NAD", "NIO",
            "NZD", "SGD", "SRD", "TTD", "TWD", "UYU", "XCD",
        ],
        ["us$"] = ["USD"],
        ["a$"] = ["AUD"],
        ["au$"] = ["AUD"],
        ["c$"] = ["CAD", "NIO"],
        ["ca$"] = ["CAD"],
        ["nz$"] = ["NZD"],
        ["hk$"] = ["HKD"],
        ["s$"] = ["SGD"],
        ["sg$"] = ["SGD"],
        ["nt$"] = ["TWD"],
        ["r$"] = ["BRL"],
        ["mx$"] = ["MXN"],
        ["dollar"] = ["USD"],
        ["dollars"] = ["USD"],
        ["fr"] = ["CHF", "XOF", "XAF", "XPF"],
        ["sfr"] = ["CHF"],
        ["franken"] = ["CHF"],
        ["francs"] = ["CHF", "XOF", "XAF", "XPF"],
        ["kr"] = ["SEK", "NOK", "DKK", "ISK"],
        ["zł"] = ["PLN"],
        ["zl"] = ["PLN"],
        ["kč"] = ["CZK"],
        ["ft"] = ["HUF"],
        ["lei"] = ["RON"],
        ["din"] = ["RSD"],
        ["лв"] = ["BGN"],
        ["₴"] = ["UAH"],
        ["₺"] = ["TRY"],
        ["tl"] = ["TRY"],
        ["₾"] = ["GEL"],
        ["₸"] = ["KZT"],
        ["₹"] = ["INR"],
        ["rs"] = ["INR", "PKR", "LKR", "NPR", "MUR", "SCR"],
        ["rp"] = ["IDR"],
        ["rm"] = ["MYR"],
        ["₩"] = ["KRW"],
        ["₫"] = ["VND"],
        ["฿"] = ["THB"],
        ["₱"] = ["PHP"],
        ["₪"] = ["ILS"],
        ["dhs"] = ["AED", "MAD"],
        ["dh"] = ["AED", "MAD"],
        ["kd"] = ["KWD"],
        ["bd"] = ["BHD"],
        ["₦"] = ["NGN"],
        ["₵"] = ["GHS"],
        ["r"] = ["ZAR"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsMark(PriceToken token) => token.Kind switch
    {
        PriceTokenKind.CurrencySign => true,
        PriceTokenKind.Word => Codes.ContainsKey(token.Text) || Currency.Find(token.Text.ToUpperInvariant()) is not null,
        _ => false,
    };

    public static bool MayMean(string mark, Currency currency) =>
        Codes.TryGetValue(mark, out var codes) ? codes.Contains(currency.Code, StringComparer.Ordinal) : string.Equals(mark, currency.Code, StringComparison.OrdinalIgnoreCase);
}
