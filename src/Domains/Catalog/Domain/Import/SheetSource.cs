namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>What a table was read from, so that a wrong guess can be seen and corrected.</summary>
internal sealed record SheetSource
{
    /// <summary>Null for a workbook.</summary>
    public TextEncoding? Encoding { get; init; }

    /// <summary>Nothing in the file says so: the letters should be looked at.</summary>
    public bool IsEncodingGuessed { get; init; }

    /// <summary>The visible sheets of a workbook; none for a text file.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Which of them it is; null for a text file.</summary>
    public int? Index { get; init; }
}
