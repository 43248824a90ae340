using System.Globalization;
using System.Xml;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import.Workbooks;

/// <summary>The rows of one sheet with anything in them, within the limits of every import. Formulas are never computed: a cell says what its program last saw in it.</summary>
internal sealed class WorkbookRows(WorkbookArchive archive, WorkbookSheet sheet, IReadOnlyList<string> sharedTexts)
{
    private readonly List<SheetRow> _rows = [];
    private int _line;

    /// <param name="most">Rows beyond so many are not read.</param>
    public Result<List<SheetRow>> Read(int most)
    {
        using var xml = archive.Read(sheet.Part);
        while (_rows.Count < most && xml.Step())
        {
            if (xml.Opens("row") && ReadRow(xml) is { } failure) return failure;
        }

        return _rows;
    }

    private Error? ReadRow(XmlReader xml)
    {
        _line = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > _line ? line : _line + 1;
        if (xml.IsEmptyElement) return null;
        var outer = xml.Depth;
        var cells = new string[ImportLimits.Columns];
        Array.Fill(cells, "");
        var column = -1;
        while (xml.Step() && xml.Depth > outer)
        {
            if (!xml.Opens("c")) continue;
            column = CellReference.Column(xml.GetAttribute("r")) ?? column + 1;
            var text = WorkbookCell.Read(xml, sharedTexts);
            if (text.Length == 0) continue;
            if (column >= ImportLimits.Columns) return SpreadsheetErrors.TooManyColumns(_line);
            if (text.Length > ImportLimits.CellLength) return SpreadsheetErrors.CellTooLong(_line);
            cells[column] = CellText.Clean(text);
        }

        var row = new SheetRow(_line, cells);
        if (row.Width > 0) _rows.Add(new SheetRow(_line, cells[..row.Width]));
        return null;
    }
}
