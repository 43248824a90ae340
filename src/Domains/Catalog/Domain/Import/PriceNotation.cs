namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>A price as it is written, before a currency or a decimal mark is known.</summary>
/// <param name="Number">Digits with their separators; null when the price is on request.</param>
/// <param name="CurrencyMarks">Signs, codes and names of currencies, lower case.</param>
/// <param name="IsNegative">A minus stands before the number.</param>
/// <param name="PerGrams">The weight that it buys, when it says so.</param>
internal sealed record PriceNotation(string? Number, IReadOnlyList<string> CurrencyMarks, bool IsNegative, int? PerGrams)
{
    public bool IsOnRequest => Number is null;

    public static PriceNotation? Read(string text)
    {
        var tokens = PriceTokens.Of(text);
        if (tokens.Count == 0) return null;
        return tokens.Any(token => token.Is(PriceTokenKind.Number)) ? ReadAmount(tokens) : ReadWords(text);
    }

    private static PriceNotation? ReadWords(string text) => OnRequestWords.Say(text) ? new(null, [], IsNegative: false, PerGrams: null) : null;

    /// <summary>Number, currency, minus and weight in any order, each once; anything else makes the cell unreadable rather than half understood.</summary>
    private static PriceNotation? ReadAmount(IReadOnlyList<PriceToken> tokens)
    {
        var price = new PriceNotation(null, [], IsNegative: false, PerGrams: null);
        for (var at = 0; at < tokens.Count;)
        {
            if (price.Take(tokens, ref at) is not { } more) return null;
            price = more;
        }

        return price.Number is null ? null : price;
    }

    private PriceNotation? Take(IReadOnlyList<PriceToken> tokens, ref int at)
    {
        if (TakeWeight(tokens, ref at) is { } grams) return PerGrams is null ? this with { PerGrams = grams } : null;
        var token = tokens[at++];
        return token.Kind switch
        {
            PriceTokenKind.Number when Number is null => this with { Number = token.Text },
            PriceTokenKind.Minus when Number is null && !IsNegative => this with { IsNegative = true },
            _ when Import.CurrencyMarks.IsMark(token) => this with { CurrencyMarks = [.. CurrencyMarks, token.Text] },
            _ => null,
        };
    }

    private static int? TakeWeight(IReadOnlyList<PriceToken> tokens, ref int at)
    {
        var from = at;
        var isAnnounced = SellingWeight.IsBefore(tokens[at]);
        if (isAnnounced) from++;
        if (SellingWeight.Read(tokens, ref from) is not { } grams) return null;
        var isFollowed = from < tokens.Count && SellingWeight.IsAfter(tokens[from]);
        if (!isAnnounced && !isFollowed) return null;
        at = isFollowed ? from + 1 : from;
        return grams;
    }
}
