using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog.Import;

public sealed class PriceTextTests
{
    [Theory]
    [InlineData("12.5", "EUR", "12.50")]
    [InlineData("12,50", "EUR", "12.50")]
    [InlineData("12", "EUR", "12.00")]
    [InlineData(",50", "EUR", "0.50")]
    [InlineData("0,90", "EUR", "0.90")]
    [InlineData("1.250,00", "EUR", "1250.00")]
    [InlineData("1,250.00", "EUR", "1250.00")]
    [InlineData("1 250,00", "EUR", "1250.00")]
    [InlineData("1\u00A0250,00", "EUR", "1250.00")]
    [InlineData("1\u202F250,00\u202F€", "EUR", "1250.00")]
    [InlineData("12.5000", "EUR", "12.50")]
    [InlineData("€ 12,50", "EUR", "12.50")]
    [InlineData("€12.50", "EUR", "12.50")]
    [InlineData("12,50€", "EUR", "12.50")]
    [InlineData("12.50 EUR", "EUR", "12.50")]
    [InlineData("Eur 12.50", "EUR", "12.50")]
    [InlineData("12 Euro", "EUR", "12.00")]
    [InlineData("12,-", "EUR", "12.00")]
    [InlineData("12,– €", "EUR", "12.00")]
    [InlineData("１２．５０", "EUR", "12.50")]
    [InlineData("1250000", "IDR", "1250000.00")]
    [InlineData("£9", "GBP", "9.00")]
    [InlineData("￡9.5", "GBP", "9.50")]
    [InlineData("GBP 1,250", "GBP", "1250.00")]
    [InlineData("¥1,200", "JPY", "1200")]
    [InlineData("￥１，２００", "JPY", "1200")]
    [InlineData("1200円", "JPY", "1200")]
    [InlineData("1.200", "JPY", "1200")]
    [InlineData("1200.00", "JPY", "1200")]
    [InlineData("1,200,000", "JPY", "1200000")]
    [InlineData("1.250", "KWD", "1.250")]
    [InlineData("1,250", "KWD", "1.250")]
    [InlineData("KD 12.5", "KWD", "12.500")]
    [InlineData("٣٫٢٥٠", "KWD", "3.250")]
    [InlineData("CHF 1'250.00", "CHF", "1250.00")]
    [InlineData("1’250.50 Fr.", "CHF", "1250.50")]
    [InlineData("12.–", "CHF", "12.00")]
    [InlineData("1,25,000", "JPY", "125000")]
    [InlineData("R$ 12,50", "BRL", "12.50")]
    [InlineData("kr. 95", "DKK", "95.00")]
    [InlineData("12,50 zł", "PLN", "12.50")]
    [InlineData("100000", "EUR", "100000.00")]
    [InlineData("10000000", "JPY", "10000000")]
    public void Reads_a_fixed_price(string text, string currency, string amount)
    {
        var price = PriceText.Parse(text, Currency.Of(currency)).Value;

        Assert.Equal((amount, PriceKind.Fixed, null), (price.Amount?.Amount, price.Kind, price.PerGrams));
    }

    [Theory]
    [InlineData("9.70/100g", "GBP", "9.70", 100)]
    [InlineData("13.7 per 100 g", "GBP", "13.70", 100)]
    [InlineData("9,70 € pro 100 g", "EUR", "9.70", 100)]
    [InlineData("9,70 / 100 Gramm", "EUR", "9.70", 100)]
    [InlineData("45/kg", "EUR", "45.00", 1000)]
    [InlineData("€/kg 45,00", "EUR", "45.00", 1000)]
    [InlineData("45 € le kg", "EUR", null, 0)]
    [InlineData("CHF 4.50 / 50g", "CHF", "4.50", 50)]
    [InlineData("100gあたり1200円", "JPY", "1200", 100)]
    [InlineData("1,200円／100ｇ", "JPY", "1200", 100)]
    [InlineData("3/lb", "USD", null, 0)]
    [InlineData("3/0 g", "EUR", null, 0)]
    [InlineData("9.70 100g", "GBP", null, 0)]
    public void Reads_a_price_for_a_weight_or_refuses_what_is_none(string text, string currency, string? amount, int grams)
    {
        var price = PriceText.Parse(text, Currency.Of(currency));

        if (amount is null) Assert.Equal("PRICE_UNREADABLE", MenuFile.Code(price));
        else Assert.Equal((amount, PriceKind.PerWeight, grams), (price.Value.Amount?.Amount, price.Value.Kind, price.Value.PerGrams));
    }

    [Theory]
    [InlineData("Market price")]
    [InlineData("MARKET  PRICE")]
    [InlineData("Tagespreis")]
    [InlineData("時価")]
    [InlineData("SP")]
    [InlineData("S.P.")]
    [InlineData("MP")]
    [InlineData("on request")]
    [InlineData("auf Anfrage")]
    [InlineData("prix du marché")]
    [InlineData("Según mercado")]
    [InlineData("prezzo del giorno")]
    public void Knows_prices_that_the_staff_tells(string text) => Assert.Equal(ParsedPrice.OnRequest, PriceText.Parse(text, MenuFile.Eur).Value);

    [Theory]
    [InlineData("", "PRICE_MISSING")]
    [InlineData("  \u00A0", "PRICE_MISSING")]
    [InlineData("–", "PRICE_MISSING")]
    [InlineData("£12", "CURRENCY_MISMATCH")]
    [InlineData("12 USD", "CURRENCY_MISMATCH")]
    [InlineData("US$ 12", "CURRENCY_MISMATCH")]
    [InlineData("12円", "CURRENCY_MISMATCH")]
    [InlineData("12 €/£", "PRICE_UNREADABLE")]
    [InlineData("-5", "PRICE_NEGATIVE")]
    [InlineData("€ −5,00", "PRICE_NEGATIVE")]
    [InlineData("12.505.5", "PRICE_UNREADABLE")]
    [InlineData("12.5055", "PRICE_TOO_PRECISE")]
    [InlineData("0.125", "PRICE_TOO_PRECISE")]
    [InlineData("100000.01", "PRICE_ABSURD")]
    [InlineData("99999999999999999999999999999999999999", "PRICE_ABSURD")]
    [InlineData("cheap", "PRICE_UNREADABLE")]
    [InlineData("from 12", "PRICE_UNREADABLE")]
    [InlineData("12-15", "PRICE_UNREADABLE")]
    [InlineData("9⁹⁵", "PRICE_UNREADABLE")]
    [InlineData("12½", "PRICE_UNREADABLE")]
    [InlineData("=1+1", "PRICE_UNREADABLE")]
    [InlineData("1,2,3", "PRICE_UNREADABLE")]
    [InlineData("1.2345,00", "PRICE_UNREADABLE")]
    [InlineData("1e5", "PRICE_UNREADABLE")]
    public void Refuses_with_the_reason(string text, string code) =>
        Assert.Equal(code, MenuFile.Code(PriceText.Parse(text, MenuFile.Eur)));

    [Theory]
    [InlineData("12.5", "JPY", "PRICE_TOO_PRECISE")]
    [InlineData("1.2505", "KWD", "PRICE_TOO_PRECISE")]
    [InlineData("10000001", "JPY", "PRICE_ABSURD")]
    [InlineData("$5", "JPY", "CURRENCY_MISMATCH")]
    public void Refuses_by_the_rules_of_the_currency(string text, string currency, string code) =>
        Assert.Equal(code, MenuFile.Code(PriceText.Parse(text, Currency.Of(currency))));

    [Fact]
    public void One_sign_may_be_many_currencies()
    {
        Assert.True(PriceText.Parse("$5", Currency.Of("AUD")).IsSuccess);
        Assert.True(PriceText.Parse("¥50", Currency.Of("CNY")).IsSuccess);
        Assert.False(PriceText.Parse("US$5", Currency.Of("AUD")).IsSuccess);
    }
}
