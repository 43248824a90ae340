using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using static FoodSaaS.UnitTests.Ordering.Pricing.Bills;

namespace FoodSaaS.UnitTests.Ordering.Pricing;

public sealed class FeeTests
{
    private static readonly TaxTable Included = Taxes(areIncluded: true, ("standard", 190_000), ("reduced", 70_000));
    private static readonly TaxTable Added = Taxes(areIncluded: false, ("standard", 80_000), ("reduced", 20_000));

    [Theory]
    [InlineData(999, 150)]
    [InlineData(1_000, 0)]
    public void Below_the_minimum_a_surcharge_is_due(long price, long surcharge) =>
        Assert.Equal(Only(FeeKind.SmallOrder, surcharge), FeesOf(Priced(price, ServiceRules.None with { Minimum = new MinimumOrder(1_000, 150, null) })));

    [Theory]
    [InlineData(999, 1)]
    [InlineData(1_000, 0)]
    public void Below_a_minimum_without_surcharge_it_says_what_is_missing(long price, long missing)
    {
        var order = Priced(price, ServiceRules.None with { Minimum = new MinimumOrder(1_000, null, null) });
        Assert.Equal(missing, order.MissingToMinimum);
        Assert.Empty(order.Fees);
    }

    [Theory]
    [InlineData(2_999, 250)]
    [InlineData(3_000, 0)]
    public void Delivery_is_free_from_so_much(long price, long fee) =>
        Assert.Equal(Only(FeeKind.Delivery, fee), FeesOf(Priced(price, ServiceRules.None with { Delivery = new DeliveryFee(250, 3_000, null) })));

    [Fact]
    public void A_discount_costs_no_surcharge_and_no_delivery()
    {
        var rules = new ServiceRules(null, new MinimumOrder(3_000, 150, null), new DeliveryFee(250, 3_000, null), null);
        Assert.Empty(Pricer.Price(Of("EUR", Included, ServiceType.Delivery, Line(1, 3_000)).Under(rules) with { Discounts = [new("HALF", "Half", 1_500, null)] }).Fees);
    }

    [Theory]
    [InlineData(1_000, 0, 0, 130)]
    [InlineData(2_000, 0, 0, 160)]
    [InlineData(2_000, 1_000, 0, 130)]
    [InlineData(9_000, 0, 0, 200)]
    [InlineData(1_000, 0, 5, 130)]
    public void A_service_fee_is_fixed_and_a_share_of_what_is_paid_for_goods_up_to_a_maximum(long price, long discount, long tip, long fee)
    {
        var request = Of("EUR", Included, ServiceType.Pickup, Line(1, price)).Under(ServiceRules.None with { Fee = new ServiceFee(100, 30_000, 200, null) });
        Assert.Equal([(FeeKind.Service, fee)], FeesOf(Pricer.Price(request with { Discounts = [new("OFF", "Off", discount, null)], Tip = tip })));
    }

    [Fact]
    public void A_deposit_is_due_for_each_piece_of_each_line() =>
        Assert.Equal([(FeeKind.Deposit, 75L)], FeesOf(Pricer.Price(Of("EUR", Included, ServiceType.Pickup, Line(1, 100, 2), Line(2, 100, 3)).Under(ServiceRules.None with { Deposit = new PackagingDeposit(15, null) }))));

    [Fact]
    public void Rules_hold_for_their_service_only()
    {
        var rules = PriceRules.None.With(ServiceType.Delivery, ServiceRules.None with { Delivery = new DeliveryFee(250, null, null) });
        Assert.Single(Pricer.Price(Of("EUR", Included, ServiceType.Delivery, Line(1, 100)) with { Rules = rules }).Fees);
        Assert.Empty(Pricer.Price(Of("EUR", Included, ServiceType.Pickup, Line(1, 100)) with { Rules = rules }).Fees);
    }

    [Fact]
    public void An_empty_cart_costs_nothing_and_lacks_nothing()
    {
        var rules = new ServiceRules(new ServiceFee(100, 0, null, null), new MinimumOrder(1_000, null, null), new DeliveryFee(250, null, null), new PackagingDeposit(15, null));
        var order = Pricer.Price(Of("EUR", Included, ServiceType.Delivery).Under(rules));
        Assert.Equal((0, 0), (order.Total, order.MissingToMinimum));
        Assert.Empty(order.Taxes);
    }

    [Theory]
    [InlineData(true, null, 70_000)]
    [InlineData(true, "standard", 190_000)]
    [InlineData(false, null, 80_000)]
    [InlineData(false, "reduced", 20_000)]
    public void A_fee_has_its_own_class_else_that_of_the_goods_where_prices_include_tax_else_the_standard_one(bool areIncluded, string? taxClass, int rate)
    {
        var order = Pricer.Price(Of("EUR", areIncluded ? Included : Added, ServiceType.Delivery, Line(1, 1_000, 1, "reduced")).Under(ServiceRules.None with { Delivery = new DeliveryFee(250, null, taxClass) }));
        Assert.Equal([(rate, 250L)], Assert.Single(order.Fees).Parts.Select(p => (p.PartsPerMillion, p.Amount)));
    }

    [Theory]
    [InlineData(1_000, 70_000)]
    [InlineData(0, 190_000)]
    public void With_goods_that_cost_nothing_in_the_end_a_fee_is_taxed_as_they_were_before_or_by_the_standard_class(long price, int rate)
    {
        var request = Of("EUR", Included, ServiceType.Delivery, Line(1, price, 1, "reduced")).Under(ServiceRules.None with { Delivery = new DeliveryFee(250, null, null) });
        var order = Pricer.Price(request with { Discounts = [new("ALL", "All", 5_000, null)] });
        Assert.Equal((250, 250), (order.Total, Assert.Single(order.Fees).Amount));
        Assert.Equal(rate, Assert.Single(order.Taxes).PartsPerMillion);
    }

    [Fact]
    public void Every_fee_has_a_code_and_a_name_in_every_language()
    {
        Assert.Equal(["SERVICE", "SMALL_ORDER", "DELIVERY", "DEPOSIT", "CASH_ROUNDING"], Enum.GetValues<FeeKind>().Select(k => k.Code()));
        Assert.All(["en", "de-AT", "fr", "es", "it", "ja"], locale => Assert.All(Enum.GetValues<FeeKind>(), kind => Assert.NotEmpty(kind.Label(locale))));
        Assert.Equal(("Lieferung", "Delivery"), (FeeKind.Delivery.Label("de-CH"), FeeKind.Delivery.Label("th")));
    }

    private static PricedOrder Priced(long price, ServiceRules rules) => Pricer.Price(Of("EUR", Included, ServiceType.Delivery, Line(1, price)).Under(rules));
}
