using System.IO.Compression;
using System.Text;

namespace FoodSaaS.UnitTests.Catalog.Import;

/// <summary>Writes workbooks part by part, also such as no program would.</summary>
internal sealed class WorkbookFixture
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);
    private readonly List<(string Name, string State)> _sheets = [];

    public static byte[] Of(string sheetData, string sharedTexts = "") => new WorkbookFixture().Sheet("Menu", sheetData).SharedTexts(sharedTexts).ToArray();

    public WorkbookFixture Sheet(string name, string sheetData, string state = "visible")
    {
        _sheets.Add((name, state));
        return Part($"xl/worksheets/sheet{_sheets.Count}.xml", $"""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{Main}"><sheetData>{sheetData}</sheetData></worksheet>""");
    }

    public WorkbookFixture SharedTexts(string items) => Part("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{items}</sst>""");

    public WorkbookFixture Part(string name, string content)
    {
        _parts[name] = content;
        return this;
    }

    public byte[] ToArray()
    {
        _parts.TryAdd("_rels/.rels", $"""<Relationships><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        _parts.TryAdd("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{string.Concat(_sheets.Select((s, i) => $"""<sheet name="{s.Name}" state="{s.State}" r:id="s{i}"/>"""))}</sheets></workbook>""");
        _parts.TryAdd("xl/_rels/workbook.xml.rels", $"""<Relationships>{string.Concat(_sheets.Select((_, i) => $"""<Relationship Id="s{i}" Type="{Office}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""))}<Relationship Id="t" Type="{Office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>""");
        return Zip(_parts.Select(p => (p.Key, Encoding.UTF8.GetBytes(p.Value))));
    }

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Rows of inline texts.</summary>
    public static string Rows(params string[] lines) =>
        string.Concat(lines.Select(line => $"<row>{string.Concat(line.Split('|').Select(cell => $"""<c t="inlineStr"><is><t>{cell}</t></is></c>"""))}</row>"));
}
