using FoodSaaS.Catalog.Domain.Import;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog.Import;

public sealed class WorkbookTests
{
    [Fact]
    public void A_workbook_is_read_as_its_program_shows_it()
    {
        var sheet = Read(WorkbookFixture.Of(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>Pr</t></r><r><t>ice</t></r></is></c><c r="D1" t="str"><v>By weight</v></c></row>
            <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>9.6999999999999993</v></c><c r="D3" t="b"><v>1</v></c></row>
            <row r="4"><c r="A4" t="str"><f>CONCATENATE("S","oup")</f><v>Soup</v></c><c r="B4"><f>[1]Sheet!A1*2</f><v>12.5</v></c></row>
            <row r="5"><c r="A5" t="inlineStr"><is><t>=HYPERLINK("x")</t></is></c><c r="B5" t="e"><v>#REF!</v></c></row>
            """,
            "<si><t>Dish</t></si><si><t>寿司</t><rPh><t>すし</t></rPh></si>"));

        Assert.Equal(["Dish", "Price", "Column 3", "By weight"], sheet.Header);
        Assert.Equal(["3:寿司,9.7,,true", "4:Soup,12.5", "5:=HYPERLINK(\"x\"),#REF!"], sheet.Rows.Select(row => $"{row.Line}:{string.Join(',', row.Cells)}"));
    }

    [Theory]
    [InlineData("1250", 125_000L)]
    [InlineData("1.25E+1", 1_250L)]
    [InlineData("12.345", null)]
    [InlineData("1.250", 125L)]
    public void A_number_knows_its_own_decimal_point(string value, long? minorUnits)
    {
        var sheet = Read(WorkbookFixture.Of($"{WorkbookFixture.Rows("Dish|Price")}<row><c t=\"inlineStr\"><is><t>Soup</t></is></c><c><v>{value}</v></c></row>"));
        var plan = ImportPlan.Make(sheet, ColumnMappingGuess.For(sheet), new ImportContext(MenuFile.Eur, "Menu")).Value;

        Assert.Equal(minorUnits, plan.Dishes.FirstOrDefault()?.Sizes[0].Price?.MinorUnits);
        if (minorUnits is null) Assert.Equal(["PRICE_TOO_PRECISE"], MenuFile.Codes(plan.Verdicts[0]));
    }

    [Theory]
    [InlineData("=1+1", "FORMULA_TEXT")]
    [InlineData("+Extra cheese", "FORMULA_TEXT")]
    [InlineData("-cmd|calc", "FORMULA_TEXT")]
    [InlineData("@SUM(1)", "FORMULA_TEXT")]
    [InlineData("-7 degrees ice", null)]
    public void A_text_like_a_formula_stays_text_and_is_pointed_out(string name, string? code)
    {
        var sheet = Read(WorkbookFixture.Of($"{WorkbookFixture.Rows("Dish|Category|Price")}<row><c t=\"inlineStr\"><is><t>{name}</t></is></c><c t=\"s\"><v>0</v></c><c><v>4</v></c></row>", "<si><t>Drinks</t></si>"));
        var plan = ImportPlan.Make(sheet, ColumnMappingGuess.For(sheet), new ImportContext(MenuFile.Eur, "Menu")).Value;

        Assert.Equal(name, Assert.Single(plan.Dishes).Name);
        Assert.Equal(code is null ? [] : [code], MenuFile.Codes(plan.Verdicts[0]));
    }

    [Fact]
    public void The_first_visible_sheet_with_a_table_is_read_and_another_can_be_chosen()
    {
        var file = new WorkbookFixture()
            .Sheet("Secret", WorkbookFixture.Rows("Dish|Price", "Hidden|1"), "veryHidden")
            .Sheet("Cover", WorkbookFixture.Rows("Our menu"))
            .Sheet("Food", WorkbookFixture.Rows("Dish|Price", "Soup|4"))
            .Sheet("Drinks", WorkbookFixture.Rows("Drink|Price", "Tea|3"))
            .ToArray();

        var (first, chosen) = (Read(file), Read(file, 2));

        Assert.Equal((1, "Soup"), (first.Source.Index, first.Rows[0][0]));
        Assert.Equal(["Cover", "Food", "Drinks"], first.Source.Names);
        Assert.Equal((2, "Tea"), (chosen.Source.Index, chosen.Rows[0][0]));
        Assert.Equal("SHEET_NOT_FOUND", MenuFile.Code(SpreadsheetReader.Read(file, "menu.xlsx", new FileReading(3, null))));
    }

    [Theory]
    [InlineData(ImportLimits.Rows + 1, 2, "TOO_MANY_ROWS")]
    [InlineData(1, ImportLimits.Columns + 1, "TOO_MANY_COLUMNS")]
    [InlineData(0, 2, "FILE_EMPTY")]
    public void The_limits_are_those_of_every_import(int rows, int columns, string code)
    {
        var lines = Enumerable.Range(0, rows).Select(row => string.Join('|', Enumerable.Repeat($"x{row}", columns))).Prepend("Dish|Price").ToArray();

        Assert.Equal(code, MenuFile.Code(SpreadsheetReader.Read(WorkbookFixture.Of(WorkbookFixture.Rows(lines)), "menu.xlsx")));
    }

    [Fact]
    public void Escapes_of_characters_that_XML_lacks_are_undone() =>
        Assert.Equal("a\nb _x0041_", Read(WorkbookFixture.Of(WorkbookFixture.Rows("Dish|Price", "a_x000D_b _x005F_x0041_|4"))).Rows[0][0]);

    private static Sheet Read(byte[] file, int? sheet = null) => SpreadsheetReader.Read(file, "menu.xlsx", new FileReading(sheet, null)).Value;
}
