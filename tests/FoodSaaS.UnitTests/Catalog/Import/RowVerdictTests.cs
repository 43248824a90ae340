using FoodSaaS.Catalog.Domain.Import;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog.Import;

public sealed class RowVerdictTests
{
    [Theory]
    [InlineData("Name,Price\n,4", "NAME_MISSING", "Name")]
    [InlineData("Name,Price\nSoup,", "PRICE_MISSING", "Price")]
    [InlineData("Name,Price\nSoup,4,5", "ROW_TOO_WIDE", null)]
    [InlineData("Name,Price,By weight,Unit\nTea,4,yes,100 g\nBeef,4,yes,bowl", "WEIGHT_UNREADABLE", "Unit")]
    public void A_row_that_cannot_be_right_is_rejected_at_its_column(string text, string code, string? field)
    {
        var verdict = MenuFile.Plan(text).Verdicts[^1];

        Assert.Equal(RowStatus.Rejected, verdict.Status);
        Assert.Equal((code, field), (Assert.Single(verdict.Reasons).Code, verdict.Reasons[0].Field));
    }

    [Theory]
    [InlineData("Name", ImportLimits.NameLength, "NAME_TOO_LONG")]
    [InlineData("Category", ImportLimits.NameLength, "CATEGORY_TOO_LONG")]
    [InlineData("Description", ImportLimits.DescriptionLength, "DESCRIPTION_TOO_LONG")]
    [InlineData("Size", ImportLimits.SizeNameLength, "SIZE_TOO_LONG")]
    [InlineData("SKU", ImportLimits.ReferenceLength, "REFERENCE_TOO_LONG")]
    public void Texts_have_a_longest_length(string column, int length, string code)
    {
        string[] headers = ["Name", "Category", "Description", "Size", "SKU", "Price"];
        string Row(int size) => string.Join(',', headers.Select(header => header == column ? new string('x', size) : header == "Price" ? "4" : $"{header} y"));

        var plan = MenuFile.Plan($"{string.Join(',', headers)}\n{Row(length)}\n{Row(length + 1)}\n");

        Assert.Equal(RowStatus.Ok, plan.Verdicts[0].Status);
        Assert.Equal((code, column), (Assert.Single(plan.Verdicts[1].Reasons).Code, plan.Verdicts[1].Reasons[0].Field));
        Assert.Single(plan.Dishes);
    }

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("+Extra cheese", true)]
    [InlineData("@home", true)]
    [InlineData("-cmd|calc", true)]
    [InlineData("-7 degrees ice", false)]
    [InlineData("7-Up", false)]
    public void Formulas_stay_text_and_are_pointed_out(string name, bool isFormula)
    {
        var plan = MenuFile.Plan($"Name,Category,Price\n\"{name}\",Drinks,4\nTea,Drinks,3");

        Assert.Equal(name, plan.Dishes[0].Name);
        Assert.Equal(isFormula ? ["FORMULA_TEXT"] : [], MenuFile.Codes(plan.Verdicts[0]));
    }

    [Fact]
    public void A_verdict_tells_all_reasons_and_what_was_understood()
    {
        var verdict = MenuFile.Plan("Name,Category,Price\n,,free\nRib-eye (450g),Steaks,£49", MenuFile.Gbp).Verdicts;

        Assert.Equal(["NAME_MISSING", "PRICE_UNREADABLE", "CATEGORY_MISSING"], MenuFile.Codes(verdict[0]));
        Assert.Equal(("Rib-eye", "Steaks", "450g", "49.00 GBP"), (verdict[1].DishName, verdict[1].CategoryName, verdict[1].SizeName, verdict[1].PriceText));
    }

    [Theory]
    [InlineData("t", "", "PerWeight 100")]
    [InlineData("ja", "kg", "PerWeight 1000")]
    [InlineData("X", "per 50 g", "PerWeight 50")]
    [InlineData("100 g", "", "PerWeight 100")]
    [InlineData("はい", "", "PerWeight 100")]
    [InlineData("false", "kg", "Fixed ")]
    [InlineData("", "", "Fixed ")]
    [InlineData("perhaps", "", "Fixed  YES_NO_UNREADABLE")]
    public void The_weight_columns_say_what_the_price_buys(string perWeight, string unit, string expected)
    {
        var plan = MenuFile.Plan($"Name,Price,By weight,Weight unit\nBeef,9,{perWeight},{unit}\nHam,9,yes,100 g\nLamb,9,yes,100 g\nTea,9,no,kg\n");

        var size = plan.Dishes[0].Sizes[0];
        Assert.Equal(expected, string.Join(' ', [$"{size.PriceKind} {size.PerGrams}", .. MenuFile.Codes(plan.Verdicts[0])]));
    }

    [Fact]
    public void A_weight_in_the_price_itself_stands()
    {
        var plan = MenuFile.Plan("Name,Price,By weight\nBeef,45/kg,yes\nLobster,Market price,yes\nHam,9/50g,no\n");

        Assert.Equal(["Menu > Beef > -: 45.00 PerWeight 1000", "Menu > Lobster > -: ask OnRequest", "Menu > Ham > -: 9.00 PerWeight 50"], MenuFile.Lines(plan));
        Assert.Equal(["45.00 EUR / kg", "On request", "9.00 EUR / 50 g"], plan.Verdicts.Select(verdict => verdict.PriceText!));
    }
}
