namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>A table as it was read: distinct column names and the rows below them.</summary>
internal sealed record Sheet(IReadOnlyList<string> Header, IReadOnlyList<SheetRow> Rows)
{
    public SheetSource Source { get; init; } = new();

    /// <summary>It is a menu that we exported ourselves: its columns and texts mean just what they say.</summary>
    public bool IsExport { get; init; }

    public IEnumerable<string> Column(int column) => Rows.Select(row => row[column]);
}

/// <summary>One record. <paramref name="Line"/> is the 1-based line of the file on which it begins, since cells may hold line breaks.</summary>
internal sealed record SheetRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>Cells up to the last one that is not empty.</summary>
    public int Width
    {
        get
        {
            var width = Cells.Count;
            while (width > 0 && Cells[width - 1].Length == 0) width--;
            return width;
        }
    }

    public int FilledCells => Cells.Count(cell => cell.Length > 0);

    /// <summary>The cell, or an empty one where the row is shorter than the header.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}
