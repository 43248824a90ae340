namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>
/// Finds the delimiter by reading the first records with each candidate: the best one splits most records into as many cells as the first
/// record that it splits at all. (CsvHelper's own detection is misled by decimal commas under a title with a comma.) Excel's hint, <c>sep=;</c>
/// on the first line, wins.
/// </summary>
internal static class DelimiterGuess
{
    private const int SampleRecords = 40;
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    public static char For(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && Candidates.Contains(text[4])) return text[4];
        return Candidates.MaxBy(candidate => Evidence(text, candidate));
    }

    /// <summary>Whether its quoted cells read at all, the share of records as wide as the header, the number of columns.</summary>
    private static (bool Reads, double Agreeing, int Columns) Evidence(string text, char candidate)
    {
        using var reader = new RecordReader(text, candidate);
        var widths = new List<int>();
        while (widths.Count < SampleRecords && reader.Next() is { } record) widths.Add(record.Cells.Count);
        var columns = widths.Find(width => width > 1);
        var agreeing = columns == 0 ? 0 : widths.Count(width => width == columns) / (double)widths.Count;
        return (reader.Failure is null && columns > 0, agreeing, columns);
    }
}
