namespace FoodSaaS.Catalog.Domain.Import.Workbooks;

/// <summary>Names of cells: <c>B12</c>.</summary>
internal static class CellReference
{
    /// <summary>The column, counted from 0; null where the text names none. Beyond the last column of any program it says that one.</summary>
    public static int? Column(string? reference)
    {
        const int last = 16_384;
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetter(letter)) break;
            column = Math.Min((column * 26) + char.ToUpperInvariant(letter) - 'A' + 1, last);
        }

        return column == 0 ? null : column - 1;
    }

    public static string Of(int column, int row) => $"{(char)('A' + column)}{row}";
}
