using FoodSaaS.Shared;

namespace FoodSaaS.UnitTests.Shared;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("JPY", 0, 1)]
    [InlineData("KRW", 0, 1)]
    [InlineData("EUR", 2, 100)]
    [InlineData("GBP", 2, 100)]
    [InlineData("KWD", 3, 1000)]
    [InlineData("TND", 3, 1000)]
    public void A_currency_knows_its_digits(string code, int digits, int scale)
    {
        var currency = Currency.Of(code);

        Assert.Equal((code, digits, scale), (currency.Code, currency.Digits, currency.Scale));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("eur")]
    [InlineData("EURO")]
    [InlineData("XXX")]
    public void What_is_no_currency_is_not_found(string? code)
    {
        Assert.Null(Currency.Find(code));
        if (code is not null) Assert.Throws<ArgumentException>(() => Currency.Of(code));
    }

    [Fact]
    public void There_is_one_of_each_and_each_has_three_letters()
    {
        var all = Currency.All.ToList();

        Assert.True(all.Count > 100);
        Assert.Equal(all.Count, all.Select(c => c.Code).Distinct().Count());
        Assert.All(all, c => Assert.Matches("^[A-Z]{3}$", c.Code));
        Assert.All(all, c => Assert.Equal(Math.Pow(10, c.Digits), c.Scale));
    }
}
