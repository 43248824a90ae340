using System.Diagnostics;
using System.Globalization;
using System.Text;
using FoodSaaS.Catalog.Domain.Import;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog.Import;

/// <summary>Files made to hurt. Each takes milliseconds; the ceiling is for slow machines and still far below anything quadratic.</summary>
public sealed class HostileFileTests
{
    private static readonly TimeSpan Ceiling = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("a", "CELL_TOO_LONG")]
    [InlineData("\"", "CELL_TOO_LONG")]
    [InlineData(",", "CELL_TOO_LONG")]
    [InlineData("\n", "FILE_EMPTY")]
    [InlineData("\r\n", "FILE_EMPTY")]
    [InlineData(" ", "CELL_TOO_LONG")]
    [InlineData("\",", "CELL_TOO_LONG")]
    [InlineData("a\n", "TOO_MANY_ROWS")]
    [InlineData("a,\"", "CELL_TOO_LONG")]
    [InlineData(",,,,,,,,\n", "FILE_EMPTY")]
    [InlineData("\0", "NOT_A_SPREADSHEET")]
    [InlineData("\uFEFF", "CELL_TOO_LONG")]
    [InlineData("a,b;c\td|e\n", "TOO_MANY_ROWS")]
    public void Five_megabytes_of_one_thing_are_refused_at_once(string thing, string code)
    {
        var unit = Encoding.UTF8.GetBytes(thing);
        var file = Enumerable.Repeat(unit, ImportLimits.Bytes / unit.Length).SelectMany(bytes => bytes).ToArray();
        var watch = Stopwatch.StartNew();

        var read = SpreadsheetReader.Read(file, "menu.csv");

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Ceiling);
        Assert.Equal(code, MenuFile.Code(read));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("(")]
    [InlineData(",")]
    [InlineData("1,")]
    [InlineData("1 ")]
    [InlineData("-")]
    [InlineData("\u0301")]
    [InlineData("が")]
    public void Five_thousand_rows_of_the_longest_cells_are_planned_in_time(string thing)
    {
        var cell = string.Concat(Enumerable.Repeat(thing, 900 / thing.Length)).Replace("\"", "\"\"", StringComparison.Ordinal);
        var rows = Math.Min(ImportLimits.Rows, ImportLimits.Bytes / ((Encoding.UTF8.GetByteCount(cell) * 3) + 20)) - 1;
        var text = "Name;Price;Allergens\n" + string.Concat(Enumerable.Repeat($"\"{cell}\";\"{cell}\";\"{cell}\"\n", rows));
        var watch = Stopwatch.StartNew();

        var sheet = MenuFile.Sheet(text);
        Assert.NotNull(ColumnMappingGuess.For(sheet));
        var plan = ImportPlan.Make(sheet, new ColumnMapping { Name = 0, Price = 1, Allergens = 2 }, new ImportContext(MenuFile.Eur, "Menu")).Value;

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Ceiling);
        Assert.Equal(rows, plan.Summary.Rejected);
    }

    [Fact]
    public void A_whole_menu_of_five_thousand_rows_is_read_and_planned_quickly()
    {
        var text = new StringBuilder("Name;Kategorie;Beschreibung;Preis;Allergene\n");
        for (var row = 0; row < ImportLimits.Rows; row++)
            text.Append(CultureInfo.InvariantCulture, $"Gericht {row / 2} ({(row % 2 == 0 ? "klein" : "groß")});Rubrik {row % 40};\"mit Käse, Öl und Brot\";1.2{row % 100:00},50 €;A, C, Milch\n");
        MenuFile.Plan(text.ToString());
        var watch = Stopwatch.StartNew();

        var plan = MenuFile.Plan(text.ToString());

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Ceiling);
        Assert.Equal(new ImportSummary(5000, 5000, 0, 0, 5000, 5000, 40), plan.Summary);
    }
}
