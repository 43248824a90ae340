using FoodSaaS.Catalog.Domain;
using FoodSaaS.Shared;
using FsCheck.Xunit;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class PriceAmountTests
{
    [Theory]
    [InlineData("12.50", "EUR", 1250)]
    [InlineData("12.5", "EUR", 1250)]
    [InlineData("12.500", "EUR", 1250)]
    [InlineData(" 12 ", "EUR", 1200)]
    [InlineData("0", "EUR", 0)]
    [InlineData("-0.00", "EUR", 0)]
    [InlineData("100000", "EUR", 10_000_000)]
    [InlineData("1200", "JPY", 1200)]
    [InlineData("10000000", "JPY", 10_000_000)]
    [InlineData("3.250", "KWD", 3250)]
    public void Reads_plain_decimals(string text, string currency, long minorUnits) => Assert.Equal(minorUnits, PriceAmount.Read(text, Currency.Of(currency), "price").Value);

    [Theory]
    [InlineData("-0.01", "EUR", "PRICE_NEGATIVE")]
    [InlineData("100000.01", "EUR", "PRICE_ABSURD")]
    [InlineData("10000001", "JPY", "PRICE_ABSURD")]
    [InlineData("99999999999999999999999999999999999999", "EUR", "PRICE_ABSURD")]
    [InlineData("1.005", "EUR", "PRICE_TOO_PRECISE")]
    [InlineData("1.00000000000000000000000000000000000001", "EUR", "PRICE_TOO_PRECISE")]
    [InlineData("1.5", "JPY", "PRICE_TOO_PRECISE")]
    [InlineData("", "EUR", "PRICE_UNREADABLE")]
    [InlineData("12,50", "EUR", "PRICE_UNREADABLE")]
    [InlineData("1e3", "EUR", "PRICE_UNREADABLE")]
    [InlineData("€5", "EUR", "PRICE_UNREADABLE")]
    [InlineData(".", "EUR", "PRICE_UNREADABLE")]
    [InlineData("5.", "EUR", "PRICE_UNREADABLE")]
    [InlineData("--5", "EUR", "PRICE_UNREADABLE")]
    [InlineData("NaN", "EUR", "PRICE_UNREADABLE")]
    [InlineData("٥", "EUR", "PRICE_UNREADABLE")]
    public void Refuses_the_rest_at_its_field(string text, string currency, string code)
    {
        var error = Assert.Single(PriceAmount.Read(text, Currency.Of(currency), "sizes.0.price").Errors);
        Assert.Equal((code, "sizes.0.price"), (error.Code, error.Field));
    }

    [Property]
    public bool Whatever_money_writes_is_read_back(uint minorUnits)
    {
        var money = new Money(minorUnits % 10_000_001, Currency.Of("EUR"));
        return PriceAmount.Read(money.Amount, money.Currency, "price").Value == money.MinorUnits;
    }
}
