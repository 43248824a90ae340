using System.Collections.Frozen;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>The ways in which spreadsheets say yes and no.</summary>
internal static class YesNo
{
    private static readonly FrozenSet<string> Yes = Set("t, true, yes, y, 1, x, ✓, ✔, ☑, ja, j, wahr, oui, o, vrai, si, sí, sì, s, verdadero, vero, はい, ○, 〇, ◯, 有, あり");
    private static readonly FrozenSet<string> No = Set("f, false, no, n, 0, -, –, ✗, ☐, nein, falsch, non, faux, falso, いいえ, ×, 無, なし");

    /// <summary>Null when the cell says neither; an empty cell is no.</summary>
    public static bool? Read(string cell)
    {
        var word = cell.Trim().ToLowerInvariant();
        if (word.Length == 0 || No.Contains(word)) return false;
        return Yes.Contains(word) ? true : null;
    }

    private static FrozenSet<string> Set(string words) => words.Split(", ").ToFrozenSet(StringComparer.Ordinal);
}
