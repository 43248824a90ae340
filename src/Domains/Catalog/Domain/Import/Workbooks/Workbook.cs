using System.Xml;

namespace FoodSaaS.Catalog.Domain.Import.Workbooks;

/// <summary>The sheets of a workbook that people see, in their order, and where the archive keeps them.</summary>
internal sealed record Workbook(IReadOnlyList<WorkbookSheet> Sheets, string? SharedTexts)
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Null where the archive is no workbook that we know.</summary>
    public static Workbook? Of(WorkbookArchive archive)
    {
        if (!archive.Has("_rels/.rels")) return null;
        var root = PartRelations.Read(archive, "_rels/.rels", "");
        if (root.OfType("officeDocument") is not { } main || !main.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || !archive.Has(main)) return null;
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var relations = PartRelations.Read(archive, $"{folder}_rels/{main[folder.Length..]}.rels", folder);
        var sheets = SheetsOf(archive, main, relations);
        return sheets.Count == 0 ? null : new(sheets, relations.OfType("sharedStrings"));
    }

    private static List<WorkbookSheet> SheetsOf(WorkbookArchive archive, string main, PartRelations relations)
    {
        var sheets = new List<WorkbookSheet>();
        using var xml = archive.Read(main);
        while (xml.Step() && sheets.Count < WorkbookLimits.Sheets)
        {
            if (!xml.Opens("sheet") || xml.GetAttribute("state") is "hidden" or "veryHidden") continue;
            var id = xml.GetAttribute("id", Relations) ?? xml.GetAttribute("id", StrictRelations) ?? "";
            if (relations.Find(id, "worksheet") is { } part && archive.Has(part)) sheets.Add(new(Name(xml, sheets.Count), part));
        }

        return sheets;
    }

    private static string Name(XmlReader xml, int index)
    {
        var name = CellText.OneLine(CellText.Clean(xml.GetAttribute("name")));
        return name.Length > 0 ? CellText.Excerpt(name) : $"Sheet {index + 1}";
    }
}

/// <summary>A sheet as its tab names it, and its part in the archive.</summary>
internal sealed record WorkbookSheet(string Name, string Part);
