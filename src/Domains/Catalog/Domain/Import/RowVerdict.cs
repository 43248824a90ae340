using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

internal enum RowStatus
{
    Ok,

    /// <summary>Imported, or ignored as a repetition; somebody should look at it.</summary>
    Warning,
    Rejected,
}

/// <summary>What becomes of one row, for the preview.</summary>
/// <param name="Line">1-based line of the file.</param>
/// <param name="Status">The gravest of its reasons.</param>
/// <param name="Reasons">Rejections first, then warnings.</param>
/// <param name="DishName">Without its size.</param>
/// <param name="CategoryName">In the spelling that the menu will have.</param>
/// <param name="SizeName">Null for a dish in one size.</param>
/// <param name="PriceText">As it was understood: <c>9.70 GBP / 100 g</c>; null when it was not.</param>
internal sealed record RowVerdict(int Line, RowStatus Status, IReadOnlyList<Error> Reasons, string DishName, string CategoryName, string? SizeName, string? PriceText)
{
    public static RowVerdict On(MenuRow row, string categoryName)
    {
        var status = row.Rejections.Count > 0 ? RowStatus.Rejected : row.Warnings.Count > 0 ? RowStatus.Warning : RowStatus.Ok;
        return new(row.Line, status, [.. row.Rejections, .. row.Warnings], row.Name, categoryName, row.Size, row.Price?.Text);
    }
}
