using System.Globalization;
using System.Xml;

namespace FoodSaaS.Catalog.Domain.Import.Workbooks;

/// <summary>One cell as text.</summary>
internal static class WorkbookCell
{
    /// <summary>Stands at the end of the cell afterwards.</summary>
    public static string Read(XmlReader xml, IReadOnlyList<string> sharedTexts)
    {
        var type = xml.GetAttribute("t") ?? "n";
        if (xml.IsEmptyElement) return "";
        var outer = xml.Depth;
        var text = "";
        while (xml.Step() && xml.Depth > outer)
        {
            if (xml.Opens("v")) text = Value(type, xml.PlainText(), sharedTexts);
            else if (xml.Opens("is")) text = xml.RichText();
        }

        return text;
    }

    private static string Value(string type, string value, IReadOnlyList<string> sharedTexts) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var at) && at < sharedTexts.Count ? sharedTexts[at] : "",
        "b" => value == "1" ? "true" : "false",
        "n" => Number(value),
        _ => value,
    };

    /// <summary>
    /// As a person would write it: programs keep 9.7 as 9.6999999999999993. A number knows its decimal point, so three decimals get a fourth: 1.250 must never
    /// be taken for thousands.
    /// </summary>
    private static string Number(string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) >= 1e15) return value;
        var text = Math.Round((decimal)number, 10).ToString("0.##########", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point >= 0 && text.Length - point - 1 == 3 ? text + "0" : text;
    }
}
