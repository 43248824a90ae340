using System.Collections.Frozen;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>A cell that lists words: <c>Milk, Eggs; nuts</c>, <c>A/C/G</c>, <c>卵・乳</c>.</summary>
internal static class ListCell
{
    private static readonly char[] Separators = [',', ';', '/', '|', '\n', '+', '、', '・', '，', '；', '•'];
    private static readonly FrozenSet<string> Nothing =
        new[] { "", "none", "no", "n a", "na", "nil", "keine", "kein", "nein", "なし", "無し", "無", "aucun", "aucune", "ninguno", "ninguna", "nessuno", "nessuna", "0" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Openings = ["contains ", "enthalt ", "contient ", "contiene "];

    /// <summary>The entries as written; a cell that says "none" has no entry.</summary>
    public static IEnumerable<string> Entries(string cell)
    {
        var entries = cell.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return entries.Where(entry => !Nothing.Contains(FoldedText.Of(entry)));
    }

    public static string Fold(string entry)
    {
        var folded = FoldedText.Of(entry);
        var opening = Array.Find(Openings, opening => folded.StartsWith(opening, StringComparison.Ordinal));
        return opening is null ? folded : folded[opening.Length..];
    }
}
