using System.Xml;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Export;

/// <summary>
/// Texts of the menu as a file can hold them, and as the import reads them back. Where the two are equal nobody changed anything, though the menu's own text may
/// hold characters that no file keeps.
/// </summary>
internal static class ExportedText
{
    public static string Line(LocalizedText text, string locale) => CellText.OneLine(Lines(text, locale));

    public static string Lines(LocalizedText text, string locale) => CellText.Clean(Writable(text.In(locale, locale)));

    /// <summary>What stands there, where the file says the same as an export of it; else with the file's text in the main language.</summary>
    public static LocalizedText Merge(LocalizedText present, string file, string locale) =>
        file == Lines(present, locale) || file == Line(present, locale) ? present : present.With(locale, file);

    private static string Writable(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value > char.MaxValue || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));
}
