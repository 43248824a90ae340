using System.Text;
using FoodSaaS.Catalog.Domain.Import;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog.Import;

public sealed class SpreadsheetReaderTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Finds_the_delimiter_whatever_quoted_cells_hold(char delimiter)
    {
        var sheet = MenuFile.Sheet($"Name|Text|Price\n\"Soup, or; or\tbroth\"|\"two,\nlines; \"\"so\"\"\"|4\nBread|x|2\n".Replace('|', delimiter));

        Assert.Equal(["Name", "Text", "Price"], sheet.Header);
        Assert.Equal(["Soup, or; or broth", "two,\nlines; \"so\"", "4"], sheet.Rows[0].Cells);
        Assert.Equal([2, 4], sheet.Rows.Select(row => row.Line));
    }

    [Theory]
    [InlineData("Name;Preis\nBurger;12,50\nPizza;9,00\nSuppe, klein;3,50\n")]
    [InlineData("sep=;\r\nName;Preis\r\nBurger;12,50\r\nPizza;9,00\r\nSuppe, klein;3,50")]
    [InlineData("Speisekarte, Sommer\n\nName;Preis\nBurger;12,50\nPizza;9,00\nSuppe, klein;3,50")]
    [InlineData("Name;Preis\rBurger;12,50\rPizza;9,00\rSuppe, klein;3,50")]
    public void Reads_decimal_commas_between_semicolons_under_titles_and_hints(string text)
    {
        var sheet = MenuFile.Sheet(text);

        Assert.Equal(["Name", "Preis"], sheet.Header);
        Assert.Equal(["Burger", "Pizza", "Suppe, klein"], sheet.Column(0));
        Assert.Equal(["12,50", "9,00", "3,50"], sheet.Column(1));
    }

    [Fact]
    public void Counts_lines_as_an_editor_does()
    {
        var sheet = MenuFile.Sheet("Our menu\r\n\r\nName,Price\r\n\"Two\r\nlines\",1\r\n,,\r\n\r\nLast,2");

        Assert.Equal([4, 8], sheet.Rows.Select(row => row.Line));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Reads_Unicode_with_and_without_a_mark(string name)
    {
        var encoding = AllEncodings[name];
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes("Name,Price\nKäse 🧀 寿司,7\n")];

        var sheet = SpreadsheetReader.Read(file, "menu.csv").Value;

        Assert.Equal("Name", sheet.Header[0]);
        Assert.Equal("Käse 🧀 寿司", sheet.Rows[0][0]);
    }

    [Fact]
    public void Gives_every_column_a_name_of_its_own()
    {
        var sheet = MenuFile.Sheet("Price,price,,Price (2),\nx,y,z,a,b\n");

        Assert.Equal(["Price", "price (2)", "Column 3", "Price (2) (2)", "Column 5"], sheet.Header);
    }

    [Fact]
    public void Forgets_empty_columns_and_rows_at_the_end()
    {
        var sheet = MenuFile.Sheet("Name,Price,,,\nSoup,4,,,\n,,,,\n");

        Assert.Equal(["Name", "Price"], sheet.Header);
        Assert.Single(sheet.Rows);
    }

    [Fact]
    public void Drops_control_and_reordering_characters()
    {
        var sheet = MenuFile.Sheet("Name,Price\n\"So\u0007up \u202Eevil\u2066\",4\n");

        Assert.Equal("Soup evil", sheet.Rows[0][0]);
    }

    [Fact]
    public void Keeps_a_quotation_mark_inside_a_bare_cell() =>
        Assert.Equal("12\" pizza", MenuFile.Sheet("Name,Price\n12\" pizza,9\n").Rows[0][0]);

    [Fact]
    public void Accepts_spaces_around_quoted_cells() =>
        Assert.Equal("Fish, chips", MenuFile.Sheet("Name, Price\n  \"Fish, chips\" , 9\n").Rows[0][0]);

    public static TheoryData<string> Encodings() => [.. AllEncodings.Keys];

    private static readonly Dictionary<string, Encoding> AllEncodings = new(StringComparer.Ordinal)
    {
        ["UTF-8"] = new UTF8Encoding(false),
        ["UTF-8 with BOM"] = new UTF8Encoding(true),
        ["UTF-16 LE"] = new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        ["UTF-16 BE"] = new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    };
}
