using System.Globalization;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Reads the cells of one allergen column: words, EU numbers 1–14, or letters of the kind that the column as a whole uses.</summary>
internal sealed class AllergenColumn(AllergenLetters letters)
{
    public static AllergenColumn For(IEnumerable<string> cells)
    {
        var used = cells.Distinct(StringComparer.Ordinal).SelectMany(ListCell.Entries).SelectMany(Parts).Where(part => part.Length == 1).Select(part => part[0]).ToHashSet();
        if (used.Overlaps("opr")) return new(AllergenLetters.Austrian);
        return new(used.Overlaps("ijk") ? AllergenLetters.InSequence : AllergenLetters.Unknown);
    }

    /// <summary>Codes in the order of the regulation; what is not understood, or only half, adds a warning.</summary>
    public IReadOnlyList<string> Read(string cell, string header, ICollection<Error> warnings)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in ListCell.Entries(cell))
        {
            if (Words(entry) is not { } words)
            {
                warnings.Add(RowErrors.UnknownAllergen(entry, header));
                continue;
            }

            found.UnionWith(words.Select(word => Code(word)!));
            if (letters == AllergenLetters.Unknown && Array.Find(words, word => word is "l" or "m" or "n") is { } doubtful)
                warnings.Add(RowErrors.DoubtfulAllergen(doubtful, Code(doubtful)!, header));
        }

        return [.. AllergenCodes.InOrder.Where(found.Contains)];
    }

    /// <summary>The entry as one word, or as several when each of them is known (<c>A C G</c>, <c>milk and eggs</c>); null otherwise: "nut free" is not nuts.</summary>
    private string[]? Words(string entry)
    {
        var folded = ListCell.Fold(entry);
        if (Code(folded) is not null) return [folded];
        var parts = Parts(entry);
        return parts.Length > 0 && Array.TrueForAll(parts, part => Code(part) is not null) ? parts : null;
    }

    private static string[] Parts(string entry) =>
        [.. ListCell.Fold(entry).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("and" or "und" or "et"))];

    private string? Code(string folded)
    {
        if (AllergenWords.Find(folded) is { } code) return code;
        var position = folded switch
        {
            [var letter and >= 'a' and <= 'z'] => (letters == AllergenLetters.Austrian ? AllergenCodes.Austrian : AllergenCodes.Sequence).IndexOf(letter, StringComparison.Ordinal),
            [>= '1' and <= '9'] or ['1', >= '0' and <= '4'] => int.Parse(folded, CultureInfo.InvariantCulture) - 1,
            _ => -1,
        };
        return position < 0 ? null : AllergenCodes.InOrder[position];
    }
}
