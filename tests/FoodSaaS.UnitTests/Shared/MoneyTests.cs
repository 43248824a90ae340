using FoodSaaS.Shared;
using FsCheck;
using FsCheck.Xunit;

namespace FoodSaaS.UnitTests.Shared;

public sealed class MoneyTests
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly Currency Jpy = Currency.Of("JPY");
    private static readonly Currency Kwd = Currency.Of("KWD");

    [Property(MaxTest = 300)]
    public void What_is_printed_reads_back_in_every_currency(long minorUnits)
    {
        foreach (var currency in Currency.All)
        {
            var money = new Money(minorUnits / 1_000, currency);
            Assert.Equal(money, Money.Parse(money.Amount, currency));
        }
    }

    [Property(MaxTest = 1_000)]
    public void Nothing_is_ever_rounded(int major, NonNegativeInt fraction, byte zeros)
    {
        foreach (var currency in new[] { Jpy, Eur, Kwd })
        {
            var digits = new string('0', zeros % 40) + fraction.Get;
            var isExact = digits.Skip(currency.Digits).All(c => c == '0');
            Assert.Equal(isExact, Money.Parse($"{major}.{digits}", currency) is not null);
        }
    }

    [Theory]
    [InlineData(0, "EUR", "0.00")]
    [InlineData(-5, "EUR", "-0.05")]
    [InlineData(1250, "EUR", "12.50")]
    [InlineData(1200, "JPY", "1200")]
    [InlineData(3250, "KWD", "3.250")]
    [InlineData(long.MaxValue, "EUR", "92233720368547758.07")]
    [InlineData(long.MinValue, "KWD", "-9223372036854775.808")]
    public void An_amount_is_printed_with_exactly_its_currencys_digits(long minorUnits, string currency, string amount) => Assert.Equal(amount, new Money(minorUnits, Currency.Of(currency)).Amount);

    [Theory]
    [InlineData("12", 1200)]
    [InlineData("12.5", 1250)]
    [InlineData("12.50", 1250)]
    [InlineData("12.500", 1250)]
    [InlineData("-0.01", -1)]
    [InlineData(".5", 50)]
    public void A_plain_decimal_is_read(string text, long minorUnits) => Assert.Equal(new Money(minorUnits, Eur), Money.Parse(text, Eur));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 12")]
    [InlineData("12 ")]
    [InlineData("12,50")]
    [InlineData("1,200.00")]
    [InlineData("12.505")]
    [InlineData("1e3")]
    [InlineData("€12")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("١٢")]
    [InlineData("99999999999999999999")]
    [InlineData("--1")]
    public void Anything_else_is_refused(string? text) => Assert.Null(Money.Parse(text, Eur));

    [Fact]
    public void Currencies_do_not_mix()
    {
        var (euro, yen) = (new Money(1, Eur), new Money(1, Jpy));

        Assert.Throws<InvalidOperationException>(() => euro + yen);
        Assert.Throws<InvalidOperationException>(() => euro - yen);
        Assert.Throws<InvalidOperationException>(() => euro < yen);
        Assert.NotEqual(euro, yen);
    }

    [Fact]
    public void Too_much_throws_instead_of_turning_negative()
    {
        var most = new Money(long.MaxValue, Eur);

        Assert.Throws<OverflowException>(() => most + new Money(1, Eur));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue, Eur) - new Money(1, Eur));
        Assert.Throws<OverflowException>(() => most * 2);
    }

    [Property(MaxTest = 300)]
    public void Sums_are_those_of_the_minor_units(int left, int right, short times)
    {
        var (a, b) = (new Money(left, Eur), new Money(right, Eur));

        Assert.Equal(new Money((long)left + right, Eur), a + b);
        Assert.Equal(a, a + b - b);
        Assert.Equal(new Money((long)left * times, Eur), a * times);
        Assert.Equal(left.CompareTo(right), a.CompareTo(b));
    }
}
