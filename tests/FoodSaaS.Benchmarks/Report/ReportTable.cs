using System.Globalization;

namespace FoodSaaS.Benchmarks.Report;

internal static class ReportTable
{
    public static void Print(IReadOnlyList<Row> rows)
    {
        Console.WriteLine();
        foreach (var row in rows) Console.WriteLine(Line(row));
        var failing = rows.Count(r => !r.Holds);
        if (rows.Count > 0) Console.WriteLine(failing == 0 ? $"\nAll {rows.Count} bounds hold." : $"\n{failing} of {rows.Count} bounds DO NOT HOLD.");
    }

    public static string Line(Row row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(row.Holds ? "holds" : "FAILS"),-6}{row.Name,-28}{row.Value,10:0.###} {row.Compare} {row.Bound:0.###} {row.Unit}");
}
