using System.Collections.Frozen;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Folded words to the code that they mean.</summary>
internal static class WordTable
{
    public static FrozenDictionary<string, string> Of(params (string Code, string Words)[] rows) => rows
        .SelectMany(row => row.Words.Split(", ").Select(word => (Word: FoldedText.Of(word), row.Code)))
        .DistinctBy(pair => pair.Word)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Code, StringComparer.Ordinal);
}
