using System.Text;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>
/// Splits a size off a dish's name: <c>Fillet (275g)</c>, <c>Rolos (x3)</c>, <c>Latte (large)</c>, <c>ビール（大）</c>. Only what plainly is a size: <c>(vegan)</c>,
/// <c>(A, C, G)</c> and <c>(Rump)</c> belong to the name.
/// </summary>
internal static class SizeInName
{
    public static (string Name, string? Size) Split(string text)
    {
        if (text is not [.., ')' or '）']) return (text, null);
        var open = text.AsSpan().LastIndexOfAny('(', '（');
        if (open <= 0) return (text, null);
        var name = text[..open].TrimEnd();
        var size = text[(open + 1)..^1].Trim();
        return name.Length > 0 && IsSize(size) ? (name, size) : (text, null);
    }

    private static bool IsSize(string text)
    {
        // Single letters are sizes only in capitals and alone: "(g)" and "(a, l)" are allergens.
        if (text is "S" or "M" or "L") return true;
        var folded = FoldedText.Of(text.Replace("\"", " inch", StringComparison.Ordinal));
        if (SizeWords.Names.Contains(folded)) return true;
        var words = Words(folded);
        return words.Any(word => char.IsAsciiDigit(word[0])) ? IsMeasure(words) : words.Count > 1 && words.All(SizeWords.Names.Contains);
    }

    /// <summary>Every number has a unit beside it (<c>275 g</c>, <c>x 3</c>) and every other word is a size, a unit or a filler.</summary>
    private static bool IsMeasure(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            // Folding made two numbers of 0.5 and of 2-3: the last one needs the unit.
            var isNumber = char.IsAsciiDigit(words[i][0]);
            var follows = i + 1 < words.Count ? words[i + 1] : "";
            var hasUnit = SizeWords.Units.Contains(follows) || (i > 0 && words[i - 1] == "x") || follows is [>= '0' and <= '9', ..];
            var isKnown = isNumber ? hasUnit : SizeWords.Units.Contains(words[i]) || SizeWords.Names.Contains(words[i]) || SizeWords.Fillers.Contains(words[i]);
            if (!isKnown) return false;
        }

        return true;
    }

    /// <summary>Words and numbers apart: <c>275g</c> is <c>275</c>, <c>g</c>.</summary>
    private static List<string> Words(string folded)
    {
        var spaced = new StringBuilder(folded.Length * 2);
        foreach (var c in folded)
        {
            if (spaced.Length > 0 && char.IsAsciiDigit(c) != char.IsAsciiDigit(spaced[^1])) spaced.Append(' ');
            spaced.Append(c);
        }

        return [.. spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
