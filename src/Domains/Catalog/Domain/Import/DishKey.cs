namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>What makes two rows the same dish, and two imports meet the same dish: category and name, folded. Other spellings of one name give one key.</summary>
internal static class DishKey
{
    public static string Of(string category, string name) => $"{Part(category)}|{Part(name)}";

    public static string OfSize(string dishKey, string? size) => $"{dishKey}|{Part(size ?? "")}";

    /// <summary>A name of signs only (★★★) folds to nothing and stands for itself.</summary>
    public static string Part(string text)
    {
        var folded = FoldedText.Of(text);
        return folded.Length > 0 ? folded : text.Trim().ToLowerInvariant().Replace('|', ' ');
    }
}
