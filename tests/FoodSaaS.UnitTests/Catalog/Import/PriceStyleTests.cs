using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog.Import;

public sealed class PriceStyleTests
{
    [Theory]
    [InlineData("12.50 1,250", "DecimalPoint")]
    [InlineData("12,50 1.250", "DecimalComma")]
    [InlineData("1,250 3,500 Tagespreis nonsense", "Unknown")]
    [InlineData("1.250.000", "DecimalComma")]
    [InlineData("1.250,00", "DecimalComma")]
    [InlineData("0.750", "DecimalPoint")]
    [InlineData("1250.000", "DecimalPoint")]
    [InlineData("12.50 12,50", "Unknown")]
    [InlineData("12.50 13.50 12,50", "DecimalPoint")]
    [InlineData("5 6 7", "Unknown")]
    public void A_column_shows_its_decimal_mark(string cells, string style) =>
        Assert.Equal(style, PriceStyleOfColumn.Infer(cells.Split(' ')).ToString());

    [Theory]
    [InlineData("1,250", "EUR", nameof(PriceStyle.DecimalPoint), "1250.00", false)]
    [InlineData("1.250", "EUR", nameof(PriceStyle.DecimalComma), "1250.00", false)]
    [InlineData("1,250", "EUR", nameof(PriceStyle.Unknown), "1250.00", true)]
    [InlineData("1,250", "JPY", nameof(PriceStyle.Unknown), "1250", false)]
    [InlineData("1,250", "JPY", nameof(PriceStyle.DecimalComma), "1250", false)]
    [InlineData("1,250", "KWD", nameof(PriceStyle.DecimalPoint), "1250.000", false)]
    [InlineData("1,250", "KWD", nameof(PriceStyle.DecimalComma), "1.250", false)]
    [InlineData("12,50", "EUR", nameof(PriceStyle.DecimalPoint), "12.50", false)]
    public void The_column_settles_what_one_price_leaves_open(string text, string currency, string style, string amount, bool isGuess)
    {
        var price = PriceText.Parse(text, Currency.Of(currency), Enum.Parse<PriceStyle>(style)).Value;

        Assert.Equal((amount, isGuess), (price.Amount?.Amount, price.IsGuess));
    }

    /// <summary>In a column of decimal points 1.250 may be a thousand written the other way: nobody is charged by a guess.</summary>
    [Fact]
    public void A_third_decimal_is_refused_even_when_it_is_zero() =>
        Assert.Equal("PRICE_TOO_PRECISE", MenuFile.Code(PriceText.Parse("1.250", MenuFile.Eur, PriceStyle.DecimalPoint)));

    [Fact]
    public void A_guess_and_a_zero_are_warnings_in_the_plan()
    {
        var plan = MenuFile.Plan("Name,Price\nWagyu,\"1,250\"\nWater,0\n");

        Assert.Equal(["PRICE_AMBIGUOUS"], MenuFile.Codes(plan.Verdicts[0]));
        Assert.Equal("1250.00 EUR", plan.Verdicts[0].PriceText);
        Assert.Equal(["PRICE_ZERO"], MenuFile.Codes(plan.Verdicts[1]));
    }
}
