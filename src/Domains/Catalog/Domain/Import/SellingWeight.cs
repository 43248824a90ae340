using System.Globalization;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>The weight that a price buys, in grams: <c>100 g</c>, <c>/kg</c>, <c>per 100g</c>, <c>pro kg</c>, <c>100gあたり</c>.</summary>
internal static class SellingWeight
{
    /// <summary>What "priced per weight" means when nothing says more.</summary>
    public const int DefaultGrams = 100;

    public const int Kilogram = 1_000;
    private const int Heaviest = 100_000;

    private static readonly string[] GramWords = ["g", "gr", "gm", "gramm", "gram", "grams", "gramme", "grammes", "gramos", "grammi", "グラム"];
    private static readonly string[] KilogramWords = ["kg", "kgs", "kilo", "kilos", "kilogramm", "kilogram", "キロ", "キログラム"];
    private static readonly string[] Before = ["per", "pro", "je", "par", "por", "al", "à"];
    private static readonly string[] After = ["あたり", "当たり", "当り", "につき"];

    public static int? Parse(string text)
    {
        var tokens = PriceTokens.Of(text);
        var at = tokens.Count > 0 && IsBefore(tokens[0]) ? 1 : 0;
        if (Read(tokens, ref at) is not { } grams) return null;
        if (at < tokens.Count && IsAfter(tokens[at])) at++;
        return at == tokens.Count ? grams : null;
    }

    /// <summary>Reads <c>kg</c> or <c>100 g</c> and steps behind it; leaves <paramref name="at"/> alone when there is none.</summary>
    public static int? Read(IReadOnlyList<PriceToken> tokens, ref int at)
    {
        var unit = at;
        var count = 1;
        if (unit < tokens.Count && tokens[unit].Is(PriceTokenKind.Number))
        {
            if (!int.TryParse(tokens[unit].Text, NumberStyles.None, CultureInfo.InvariantCulture, out count)) return null;
            unit++;
        }

        if (unit == tokens.Count || UnitGrams(tokens[unit].Text) is not { } grams) return null;
        if (count is < 1 or > Heaviest || count * grams > Heaviest) return null;
        at = unit + 1;
        return count * grams;
    }

    public static bool IsBefore(PriceToken token) => token.Is(PriceTokenKind.Slash) || Before.Contains(token.Text, StringComparer.Ordinal);

    public static bool IsAfter(PriceToken token) => After.Contains(token.Text, StringComparer.Ordinal);

    private static int? UnitGrams(string word)
    {
        if (GramWords.Contains(word, StringComparer.Ordinal)) return 1;
        return KilogramWords.Contains(word, StringComparer.Ordinal) ? Kilogram : null;
    }
}
