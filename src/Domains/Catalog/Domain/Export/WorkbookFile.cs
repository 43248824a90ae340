using System.IO.Compression;
using System.Text;
using System.Xml;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Catalog.Domain.Import.Workbooks;

namespace FoodSaaS.Catalog.Domain.Export;

/// <summary>A menu as an Excel workbook of one sheet (ECMA-376). Plain prices are numbers, everything else is text.</summary>
internal static class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string PriceStyle = "1";

    public static byte[] Write(MenuSheet sheet)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in WorkbookParts.For(sheet.Currency)) Add(zip, name, xml => xml.WriteRaw(content));
            Add(zip, "xl/worksheets/sheet1.xml", xml => WriteSheet(xml, sheet));
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        using var xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), ConformanceLevel = ConformanceLevel.Auto, NewLineHandling = NewLineHandling.Entitize });
        write(xml);
    }

    private static void WriteSheet(XmlWriter xml, MenuSheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        var line = 1;
        WriteRow(xml, line++, [.. MenuSheet.Header.Select(header => new MenuCell(header))]);
        foreach (var row in sheet.Rows) WriteRow(xml, line++, row);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int line, IReadOnlyList<MenuCell> cells)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", $"{line}");
        for (var column = 0; column < cells.Count; column++) WriteCell(xml, CellReference.Of(column, line), cells[column]);
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, string reference, MenuCell cell)
    {
        var text = cell.Amount is { } amount ? amount.Amount + cell.Text : MenuColumns.Protect(cell.Text);
        if (text.Length == 0) return;
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", reference);
        if (cell is { Amount: not null, Text.Length: 0 })
        {
            xml.WriteAttributeString("s", PriceStyle);
            xml.WriteElementString("v", Main, text);
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(EscapedText.Encode(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
