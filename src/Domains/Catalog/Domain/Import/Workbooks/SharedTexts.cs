namespace FoodSaaS.Catalog.Domain.Import.Workbooks;

/// <summary>The texts that the cells of a workbook name by number.</summary>
internal static class SharedTexts
{
    public static IReadOnlyList<string> Read(WorkbookArchive archive, string? part)
    {
        var texts = new List<string>();
        if (part is null || !archive.Has(part)) return texts;
        using var xml = archive.Read(part);
        while (xml.Step())
        {
            if (!xml.Opens("si")) continue;
            if (texts.Count == WorkbookLimits.SharedTexts) archive.RefuseAsTooLarge();
            texts.Add(xml.RichText());
        }

        return texts;
    }
}
