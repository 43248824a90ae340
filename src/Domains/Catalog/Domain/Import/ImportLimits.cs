namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>What a spreadsheet may hold. A menu of a thousand dishes is a tenth of each; beyond them a file is a mistake or an attack.</summary>
internal static class ImportLimits
{
    public const int Bytes = 5 * 1024 * 1024;
    public const int Rows = 5_000;
    public const int Columns = 60;

    /// <summary>UTF-16 characters in one cell.</summary>
    public const int CellLength = 4_000;

    public const int NameLength = 200;
    public const int DescriptionLength = 2_000;
    public const int SizeNameLength = 80;
    public const int ReferenceLength = 100;
}
