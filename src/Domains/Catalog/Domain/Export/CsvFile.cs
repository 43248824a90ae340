using System.Text;
using FoodSaaS.Catalog.Domain.Import;

namespace FoodSaaS.Catalog.Domain.Export;

/// <summary>A menu as CSV (RFC 4180) in UTF-8 with the byte-order mark by which Excel knows it. With semicolons amounts have a decimal comma, as Excel expects where it separates by them.</summary>
internal static class CsvFile
{
    public static byte[] Write(MenuSheet sheet, char separator)
    {
        var text = new StringBuilder();
        Append(text, MenuSheet.Header, separator);
        foreach (var row in sheet.Rows) Append(text, row.Select(cell => Text(cell, separator)), separator);
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Text(MenuCell cell, char separator)
    {
        if (cell.Amount is not { } amount) return MenuColumns.Protect(cell.Text);
        return (separator == ';' ? amount.Amount.Replace('.', ',') : amount.Amount) + cell.Text;
    }

    private static void Append(StringBuilder text, IEnumerable<string> cells, char separator)
    {
        text.AppendJoin(separator, cells.Select(cell => cell.AsSpan().ContainsAny(";,\t|\"\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)).Append("\r\n");
    }
}
