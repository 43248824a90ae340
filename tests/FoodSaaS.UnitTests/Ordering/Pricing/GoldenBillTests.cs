using FoodSaaS.Catalog.Domain.Taxes;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using static FoodSaaS.UnitTests.Ordering.Pricing.Bills;

namespace FoodSaaS.UnitTests.Ordering.Pricing;

/// <summary>Bills that were worked out by hand.</summary>
public sealed class GoldenBillTests
{
    private static readonly TaxTable Germany = new(true, CountryTaxes.For("DE"));
    private static readonly TaxTable Japan = new(true, CountryTaxes.For("JP"));
    private static readonly TaxTable NewYork = Taxes(areIncluded: false, ("standard", 88_750), ("zero", 0));

    [Fact]
    public void Germany_food_at_7_and_drinks_at_19_percent_with_delivery_and_deposit_that_follow_them()
    {
        var order = Pricer.Price((Of("EUR", Germany, ServiceType.Delivery, Line(1, 950, 2, "reduced", (150, null)), Line(2, 290, 3)) with { Discounts = [new("WELCOME", "Welcome", 300, null)], Tip = 300 })
            .Under(new ServiceRules(null, new MinimumOrder(2_000, null, null), new DeliveryFee(250, 4_000, null), new PackagingDeposit(15, null))));

        // Of 3.00 off, 2.15 go to 22.00 of food and 0.85 to 8.70 of drinks. The goods are 19.85 and 7.85 then: of 2.50 delivery 1.79 and 0.71, of 0.75 deposit 0.54 and 0.21.
        Assert.Equal([215L, 85], order.Lines.Select(l => l.Discount));
        Assert.Equal([(FeeKind.Delivery, 250L), (FeeKind.Deposit, 75)], FeesOf(order));
        Assert.Equal([(190_000, 71L), (70_000, 179)], order.Fees[0].Parts.Select(p => (p.PartsPerMillion, p.Amount)));
        Assert.Equal([(190_000, 21L), (70_000, 54)], order.Fees[1].Parts.Select(p => (p.PartsPerMillion, p.Amount)));

        // 8.77 × 19/119 = 1.4003; 22.18 × 7/107 = 1.4510.
        Assert.Equal([(190_000, 737L, 140L), (70_000, 2_073, 145)], TaxesOf(order));
        Assert.Equal((3_070, 0, 3_395), (order.Subtotal, order.MissingToMinimum, order.Total));
    }

    [Fact]
    public void Germany_a_drink_in_a_combo_has_its_own_rate()
    {
        var order = Pricer.Price(Of("EUR", Germany, ServiceType.DineIn, Line(1, 1_200, 1, "reduced", (0, null), (200, "standard"))));

        Assert.Equal([(190_000, 200L, 32L), (70_000, 1_200, 79)], Assert.Single(order.Lines).Parts.Select(p => (p.PartsPerMillion, p.Amount, p.Tax)));
        Assert.Equal([(190_000, 168L, 32L), (70_000, 1_121, 79)], TaxesOf(order));
        Assert.Equal(1_400, order.Total);
    }

    [Fact]
    public void New_York_adds_8_875_percent_once_on_all_of_it()
    {
        var order = Pricer.Price((Of("USD", NewYork, ServiceType.Pickup, Line(1, 1_299), Line(2, 349, 2)) with { Tip = 300 })
            .Under(ServiceRules.None with { Fee = new ServiceFee(0, 50_000, 500, null) }));

        // 5 % of 19.97 = 0.9985; 20.97 × 8.875 % = 1.8611.
        Assert.Equal([(FeeKind.Service, 100L)], FeesOf(order));
        Assert.Equal([(88_750, 2_097L, 186L)], TaxesOf(order));
        Assert.Equal(2_583, order.Total);
        Assert.Equal(186, order.Lines.Sum(l => l.Paid - l.Total) + order.Fees.Sum(f => f.Parts.Sum(p => p.AddedTax)));
    }

    [Fact]
    public void New_York_half_a_cent_goes_up_and_what_is_not_taxed_is_shown_at_0_percent()
    {
        var order = Pricer.Price(Of("USD", NewYork, ServiceType.Delivery, Line(1, 400)).Under(ServiceRules.None with { Delivery = new DeliveryFee(299, null, "zero") }));

        Assert.Equal([(88_750, 400L, 36L), (0, 299, 0)], TaxesOf(order));
        Assert.Equal(735, order.Total);
    }

    [Fact]
    public void Japan_has_no_smaller_unit_than_the_yen_and_other_rates_at_the_table()
    {
        RequestedLine[] lines = [Line(1, 980, 2, "reduced"), Line(2, 550)];

        // 1960 × 8/108 = 145.19; 2510 × 10/110 = 228.18.
        Assert.Equal([(100_000, 500L, 50L), (80_000, 1_815, 145)], TaxesOf(Pricer.Price(Of("JPY", Japan, ServiceType.Pickup, lines))));
        Assert.Equal([(100_000, 2_282L, 228L)], TaxesOf(Pricer.Price(Of("JPY", Japan, ServiceType.DineIn, lines))));
        Assert.Equal(2_510, Pricer.Price(Of("JPY", Japan, ServiceType.DineIn, lines) with { IsPaidInCash = true }).Total);
    }

    [Fact]
    public void Kuwait_counts_in_thousandths_and_weighs_each_portion()
    {
        var order = Pricer.Price(Of("KWD", Taxes(areIncluded: true, ("standard", 0)), ServiceType.Delivery, Line(1, 2_750, 3), Weighed(2, 12_500, 1_000, 333, 2))
            .Under(ServiceRules.None with { Delivery = new DeliveryFee(500, 20_000, null) }));

        // 12.500 × 0.333 = 4.1625.
        Assert.Equal([8_250L, 8_326], order.Lines.Select(l => l.Total));
        Assert.Equal([(0, 17_076L, 0L)], TaxesOf(order));
        Assert.Equal(17_076, order.Total);
    }

    [Theory]
    [InlineData("CHF", 1_232, -2, 1_230)]
    [InlineData("CHF", 1_233, 2, 1_235)]
    [InlineData("SEK", 8_950, 50, 9_000)]
    [InlineData("SEK", 8_949, -49, 8_900)]
    [InlineData("EUR", 1_233, 0, 1_233)]
    public void Cash_is_rounded_to_what_there_are_coins_for_and_the_tax_is_not(string currency, long price, long rounded, long total)
    {
        var request = Of(currency, Taxes(areIncluded: true, ("standard", 81_000)), ServiceType.Pickup, Line(1, price));
        var (inCash, byCard) = (Pricer.Price(request with { IsPaidInCash = true }), Pricer.Price(request));

        Assert.Equal(Only(FeeKind.CashRounding, rounded), FeesOf(inCash));
        Assert.Equal((total, price), (inCash.Total, byCard.Total));
        Assert.Equal(byCard.Taxes, inCash.Taxes);
    }
}
