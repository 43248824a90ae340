using FoodSaaS.Catalog.Domain.Taxes;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using NodaTime;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class TaxTableTests
{
    private static readonly Guid Here = Guid.NewGuid();
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Theory]
    [InlineData("reduced", ServiceType.DineIn, 2025, 190_000)]
    [InlineData("reduced", ServiceType.DineIn, 2026, 70_000)]
    [InlineData("reduced", ServiceType.Delivery, 2025, 70_000)]
    [InlineData("standard", ServiceType.Delivery, 2026, 190_000)]
    [InlineData("gone", ServiceType.DineIn, 2026, 190_000)]
    [InlineData(null, ServiceType.DineIn, 2026, 190_000)]
    public void German_food_and_drink_by_class_service_and_year(string? code, ServiceType service, int year, int rate) =>
        Assert.Equal(rate, new TaxTable(true, CountryTaxes.For("DE")).RateFor(code, service, Here, new LocalDate(year, 3, 1)));

    [Fact]
    public void A_location_beats_a_service_and_among_equals_the_later_one_holds()
    {
        var rates = new TaxRate[]
        {
            new(null, null, null, 1), new(ServiceType.Pickup, null, null, 2), new(null, Here, null, 3), new(null, Here, Today, 4), new(ServiceType.Pickup, Here, Today.PlusDays(1), 5),
        };
        var table = new TaxTable(false, [new TaxClass(TaxTable.Standard, "Standard", rates)]);

        Assert.Equal(
            [1, 2, 3, 4, 4, 5],
            new[]
            {
                table.RateFor(null, ServiceType.DineIn, null, Today), table.RateFor(null, ServiceType.Pickup, Guid.NewGuid(), Today), table.RateFor(null, ServiceType.Pickup, Here, Today.PlusDays(-1)),
                table.RateFor(null, ServiceType.DineIn, Here, Today), table.RateFor(null, ServiceType.Pickup, Here, Today), table.RateFor(null, ServiceType.Pickup, Here, Today.PlusDays(1)),
            });
    }

    [Theory]
    [InlineData("8.875", 88_750)]
    [InlineData("0", 0)]
    [InlineData("100", 1_000_000)]
    [InlineData("100.1", null)]
    [InlineData("-1", null)]
    [InlineData("7.12345", null)]
    [InlineData("7,5", null)]
    [InlineData("seven", null)]
    public void Percent_are_read_exactly_or_not_at_all(string text, int? rate)
    {
        Assert.Equal(rate, TaxRules.Percent(text));
        if (rate is { } known) Assert.Equal(text, TaxRules.Text(known));
    }

    [Fact]
    public void What_every_country_begins_with_is_within_the_rules()
    {
        foreach (var country in new[] { "AT", "BE", "CH", "CZ", "DE", "DK", "ES", "FR", "GB", "IT", "JP", "NL", "PL", "SE", "US", "ZA" })
            Assert.Empty(TaxRules.ErrorsFor(CountryTaxes.For(country), new HashSet<Guid>()));
    }
}
