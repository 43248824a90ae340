using System.Text;
using System.Xml;

namespace FoodSaaS.Catalog.Domain.Import.Workbooks;

/// <summary>Walking through a part without ever holding more of it than a tag.</summary>
internal static class XmlSteps
{
    /// <summary>As <see cref="XmlReader.Read"/>; elements inside each other without end are refused.</summary>
    public static bool Step(this XmlReader xml)
    {
        if (!xml.Read()) return false;
        if (xml.Depth > WorkbookLimits.Depth) throw new XmlException("Nested too deeply.");
        return true;
    }

    public static bool Opens(this XmlReader xml, string element) => xml.NodeType == XmlNodeType.Element && xml.LocalName == element;

    public static bool Closes(this XmlReader xml, string element) => xml.NodeType == XmlNodeType.EndElement && xml.LocalName == element;

    /// <summary>The texts of all <c>t</c> within the present element, but for those that say how the others are pronounced. Stands at its end afterwards.</summary>
    public static string RichText(this XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var outer = xml.Depth;
        var text = new StringBuilder();
        var (isText, isReading) = (false, false);
        while (xml.Step() && xml.Depth > outer)
        {
            if (xml.Opens("rPh")) isReading = !xml.IsEmptyElement;
            else if (xml.Closes("rPh")) isReading = false;
            else if (xml.Opens("t")) isText = !xml.IsEmptyElement;
            else if (xml.Closes("t")) isText = false;
            else if (isText && !isReading && IsText(xml)) Append(text, xml.Value);
        }

        return EscapedText.Decode(text.ToString());
    }

    /// <summary>The text of the present element. Stands at its end afterwards.</summary>
    public static string PlainText(this XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var outer = xml.Depth;
        var text = new StringBuilder();
        while (xml.Step() && xml.Depth > outer)
        {
            if (IsText(xml)) Append(text, xml.Value);
        }

        return EscapedText.Decode(text.ToString());
    }

    private static bool IsText(XmlReader xml) => xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    /// <summary>Of a text beyond the limit so much is kept that it is still beyond it.</summary>
    private static void Append(StringBuilder text, string more)
    {
        var room = ImportLimits.CellLength + 1 - text.Length;
        if (room > 0) text.Append(more.AsSpan(0, Math.Min(more.Length, room)));
    }
}
