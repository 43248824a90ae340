namespace FoodSaaS.Ordering.Application.Receipts;

/// <summary>A receipt as rows of words: what it says is settled, how it looks is not.</summary>
/// <param name="Language">BCP 47 tag.</param>
internal sealed record Receipt(string Title, string Author, string Language, string FileName, IReadOnlyList<ReceiptRow> Rows);

/// <param name="Right">An amount beside it; empty where there is none.</param>
internal sealed record ReceiptRow(ReceiptStyle Style, string Left, string Right = "");

internal enum ReceiptStyle
{
    Title,
    Heading,
    Strong,
    Plain,

    /// <summary>Of the row above it.</summary>
    Detail,

    /// <summary>A line across, and nothing else.</summary>
    Rule,
}
