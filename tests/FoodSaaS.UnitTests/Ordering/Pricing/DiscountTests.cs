using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using static FoodSaaS.UnitTests.Ordering.Pricing.Bills;

namespace FoodSaaS.UnitTests.Ordering.Pricing;

public sealed class DiscountTests
{
    private static readonly TaxTable Included = Taxes(areIncluded: true, ("standard", 190_000), ("reduced", 70_000));

    [Fact]
    public void A_lines_own_discount_stays_on_it_and_one_of_the_order_follows_what_is_left()
    {
        var order = Discounted([Line(1, 1_000), Line(2, 1_000)], new("LINE", "Line", 500, Id(1)), new("ORDER", "Order", 300, null));
        Assert.Equal([600L, 200], order.Lines.Select(l => l.Discount));
        Assert.Equal(1_200, order.Total);
    }

    [Fact]
    public void A_discount_gives_no_more_than_the_goods_cost_and_one_that_gives_nothing_is_not_shown()
    {
        var order = Discounted([Line(1, 400), Line(2, 600)], new("LINE", "Line", 9_999, Id(1)), new("GONE", "Gone", 100, Id(9)), new("ORDER", "Order", 9_999, null), new("LATE", "Late", 5, null));
        Assert.Equal([("LINE", 400L), ("ORDER", 600)], order.Discounts.Select(d => (d.Kind, d.Amount)));
        Assert.Equal(0, order.Total);
        Assert.Empty(order.Taxes);
    }

    [Fact]
    public void A_discount_within_a_line_follows_its_parts()
    {
        var order = Discounted([Line(1, 900, 1, "reduced", (300, "standard"))], new GivenDiscount("LINE", "Line", 100, Id(1)));
        Assert.Equal([(190_000, 25L), (70_000, 75)], Assert.Single(order.Lines).Parts.Select(p => (p.PartsPerMillion, p.Discount)));
    }

    [Fact]
    public void Three_equal_lines_share_what_cannot_be_divided_by_the_unit()
    {
        Assert.Equal("34 33 33", string.Join(' ', Spread.Of(100, [5, 5, 5])));
        Assert.Equal("0 1", string.Join(' ', Spread.Of(1, [1, 2])));
        Assert.Equal("0 0 7", string.Join(' ', Spread.Of(7, [0, 0, 3])));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Discounted([Line(1, 100)], new GivenDiscount("X", "X", -1, null)));
        Assert.Throws<ArgumentException>(() => Discounted([Line(1, 100), Line(1, 200)]));
        Assert.Throws<ArgumentException>(() => Discounted([Line(1, 100, 0)]));
        Assert.Throws<ArgumentException>(() => Discounted([Line(1, 100) with { PerGrams = 100 }]));
        Assert.Throws<ArgumentException>(() => Pricer.Price(Of("EUR", Included, ServiceType.Pickup, Line(1, 100)) with { Tip = -1 }));
    }

    private static PricedOrder Discounted(RequestedLine[] lines, params GivenDiscount[] discounts) => Pricer.Price(Of("EUR", Included, ServiceType.Pickup, lines) with { Discounts = discounts });
}
