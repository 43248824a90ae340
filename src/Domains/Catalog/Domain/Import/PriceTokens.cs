using System.Globalization;
using System.Text;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Cuts a price cell into numbers, words, currency signs and marks, whatever the script or width of its characters.</summary>
internal static class PriceTokens
{
    /// <summary>No price is longer; a description in the price column is not worth cutting up.</summary>
    private const int Longest = 60;

    public static IReadOnlyList<PriceToken> Of(string text)
    {
        if (text.Length > Longest) return [new(PriceTokenKind.Other, text)];
        var plain = Plain(text);
        var tokens = new List<PriceToken>();
        for (var at = 0; at < plain.Length;)
        {
            if (plain[at] == ' ')
            {
                at++;
                continue;
            }

            var token = Next(plain, at);
            tokens.Add(token);
            at = token.Is(PriceTokenKind.Number) ? AfterWholeAmountDash(plain, at + token.Text.Length) : AfterAbbreviationPoint(plain, at, token);
        }

        return tokens;
    }

    private static PriceToken Next(string text, int at)
    {
        if (StartsNumber(text, at)) return new(PriceTokenKind.Number, text[at..NumberEnd(text, at)]);
        if (char.IsLetter(text[at])) return Word(text, at);
        var kind = text[at] switch
        {
            '-' => PriceTokenKind.Minus,
            '/' => PriceTokenKind.Slash,
            var sign when char.GetUnicodeCategory(sign) == UnicodeCategory.CurrencySymbol => PriceTokenKind.CurrencySign,
            _ => PriceTokenKind.Other,
        };
        return new(kind, text[at].ToString());
    }

    private static PriceToken Word(string text, int at)
    {
        if (IsYenOrYuan(text[at])) return new(PriceTokenKind.CurrencySign, text[at].ToString());
        var end = at + 1;
        while (end < text.Length && char.IsLetter(text[end]) && IsIdeographic(text[end]) == IsIdeographic(text[at]) && !IsYenOrYuan(text[end])) end++;
        return end < text.Length && text[end] == '$'
            ? new(PriceTokenKind.CurrencySign, text[at..(end + 1)])
            : new(PriceTokenKind.Word, text[at..end]);
    }

    private static bool StartsNumber(string text, int at) => IsDigit(text, at) || (text[at] is '.' or ',' && IsDigit(text, at + 1));

    private static int NumberEnd(string text, int at)
    {
        var start = at;
        while (at < text.Length)
        {
            var goesOn = IsDigit(text, at) || (text[at] is '.' or ',' or '\'' && IsDigit(text, at + 1)) || SeparatesThousands(text, start, at);
            if (!goesOn) break;
            at++;
        }

        return at;
    }

    /// <summary>A space belongs to the number between groups of digits (<c>1 250,00</c>), not before a weight (<c>9.70 100g</c>).</summary>
    private static bool SeparatesThousands(string text, int start, int at) =>
        text[at] == ' ' && IsDigit(text, at + 1) && IsDigit(text, at + 2) && IsDigit(text, at + 3) && !IsDigit(text, at + 4)
        && !text.AsSpan(start, at - start).ContainsAny(".,'");

    /// <summary>Steps over the dash of <c>12,-</c> and <c>12.–</c>: no cents.</summary>
    private static int AfterWholeAmountDash(string text, int at)
    {
        var dash = at + 1;
        if (dash >= text.Length || text[at] is not ('.' or ',') || text[dash] != '-') return at;
        while (dash < text.Length && text[dash] == '-') dash++;
        return dash;
    }

    private static int AfterAbbreviationPoint(string text, int at, PriceToken token)
    {
        var end = at + token.Text.Length;
        return token.Is(PriceTokenKind.Word) && end < text.Length && text[end] == '.' && !IsDigit(text, end + 1) ? end + 1 : end;
    }

    private static bool IsDigit(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool IsYenOrYuan(char c) => c is '円' or '元';

    private static bool IsIdeographic(char c) => c >= '\u2E80';

    /// <summary>Lower case; full-width and Arabic digits, every space, dash and apostrophe in their plain form. Superscripts stay strange: 9⁹⁵ is not 995.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '㎏') plain.Append("kg");
            else plain.Append(Plain(c));
        }

        return plain.ToString();
    }

    private static char Plain(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        '￥' => '¥',
        '￡' => '£',
        '’' or 'ʼ' or '٬' => '\'',
        '٫' => '.',
        '−' or '–' or '—' => '-',
        _ when char.IsWhiteSpace(c) => ' ',
        _ when char.IsDigit(c) => (char)('0' + (int)char.GetNumericValue(c)),
        _ => char.ToLowerInvariant(c),
    };
}
