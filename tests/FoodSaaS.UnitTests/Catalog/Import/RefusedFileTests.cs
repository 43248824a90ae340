using System.Text;
using FoodSaaS.Catalog.Domain.Import;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog.Import;

public sealed class RefusedFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\r\n\n\n")]
    [InlineData(",,,\n,,\n")]
    [InlineData("Name,Price\n")]
    public void Refuses_a_file_without_rows(string text) => Assert.Equal("FILE_EMPTY", MenuFile.Code(MenuFile.Read(text)));

    [Theory]
    [InlineData("Soup,4.50\nBread,2\n", 1)]
    [InlineData("\nSoup;€ 4,50\n", 2)]
    public void Refuses_a_file_that_begins_with_a_dish(string text, int line)
    {
        var error = Assert.Single(MenuFile.Read(text).Errors);

        Assert.Equal("NO_HEADER", error.Code);
        Assert.StartsWith($"Line {line} ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_more_than_five_megabytes() =>
        Assert.Equal("FILE_TOO_LARGE", MenuFile.Code(SpreadsheetReader.Read(new byte[ImportLimits.Bytes + 1], "menu.csv")));

    [Theory]
    [InlineData(ImportLimits.Rows, null)]
    [InlineData(ImportLimits.Rows + 1, "TOO_MANY_ROWS")]
    [InlineData(ImportLimits.Rows * 10, "TOO_MANY_ROWS")]
    public void Takes_five_thousand_rows_and_no_more(int rows, string? code)
    {
        var read = MenuFile.Read("Name,Price\n" + string.Concat(Enumerable.Range(1, rows).Select(row => $"Dish {row},1\n")));

        Assert.Equal(code, read.IsSuccess ? null : MenuFile.Code(read));
    }

    [Theory]
    [InlineData(ImportLimits.Columns, null)]
    [InlineData(ImportLimits.Columns + 1, "TOO_MANY_COLUMNS")]
    public void Takes_sixty_columns_and_no_more(int columns, string? code)
    {
        var read = MenuFile.Read("Name,Price\n" + string.Join(',', Enumerable.Repeat("x", columns)));

        Assert.Equal(code, read.IsSuccess ? null : MenuFile.Code(read));
    }

    [Theory]
    [InlineData(ImportLimits.CellLength, null)]
    [InlineData(ImportLimits.CellLength + 1, "CELL_TOO_LONG")]
    public void Takes_four_thousand_characters_a_cell_and_no_more(int length, string? code)
    {
        var bare = MenuFile.Read($"Name,Price\n{new string('x', length)},1");
        var quoted = MenuFile.Read($"Name,Price\n\"{string.Concat(Enumerable.Repeat("\"\"", length))}\",1");

        Assert.Equal(code, bare.IsSuccess ? null : MenuFile.Code(bare));
        Assert.Equal(code, quoted.IsSuccess ? null : MenuFile.Code(quoted));
    }

    [Theory]
    [InlineData("%PDF-1.7 xx", "x.csv", "PDF")]
    [InlineData("\u0089PNG\r\n\u001A", "menu.png", "PNG")]
    [InlineData("ÿØÿà..", "menu.jpg", "JPEG")]
    [InlineData("PK\u0003\u0004....", "menu.ods", "OpenDocument")]
    [InlineData("PK\u0003\u0004....", null, "ZIP")]
    [InlineData("ÐÏ\u0011à¡±", "menu.xls", "old Excel")]
    [InlineData("  <!DOCTYPE html><table>", "menu.xls", "web page")]
    [InlineData("Name,Price\nSo\0up,4", "menu.csv", "binary")]
    public void Says_what_a_file_is_that_is_no_table(string content, string? fileName, string what)
    {
        var error = Assert.Single(SpreadsheetReader.Read(Encoding.Latin1.GetBytes(content), fileName).Errors);

        Assert.Equal("NOT_A_SPREADSHEET", error.Code);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.Contains("CSV", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004....xl/workbook.xml", "menu.csv")]
    [InlineData("PK\u0003\u0004....", "menu.xlsx")]
    public void Says_that_a_workbook_is_damaged(string content, string fileName) =>
        Assert.Equal("WORKBOOK_BROKEN", MenuFile.Code(SpreadsheetReader.Read(Encoding.Latin1.GetBytes(content), fileName)));

    [Fact]
    public void Refuses_half_a_character_of_UTF_16() =>
        Assert.Equal("ENCODING_UNSUPPORTED", MenuFile.Code(SpreadsheetReader.Read(new byte[] { 0xFF, 0xFE, 0x41, 0x20, 0x42 }, "menu.csv")));

    [Theory]
    [InlineData("Name,Price\nSoup,4\n\"Bread,2\nTea,3\n", 3)]
    [InlineData("Name,Price\n\"Soup\" of the day,4\nTea,3\n", 2)]
    [InlineData("Name,Price\nSoup,4\nTea,\"3\"\"", 3)]
    public void Refuses_broken_quotation_marks_and_names_the_line(string text, int line)
    {
        var error = Assert.Single(MenuFile.Read(text).Errors);

        Assert.Equal("BROKEN_QUOTES", error.Code);
        Assert.StartsWith($"Line {line} ", error.Message, StringComparison.Ordinal);
    }
}
