using System.Text.Json;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using FsCheck.Xunit;
using static FoodSaaS.UnitTests.Ordering.Pricing.Bills;

namespace FoodSaaS.UnitTests.Ordering.Pricing;

public sealed class PricerProperties
{
    [Property(Arbitrary = [typeof(AnyOrder)], MaxTest = 500)]
    public void Every_total_is_the_sum_of_its_parts(AnyOrder any)
    {
        var order = Pricer.Price(any.Request);

        Assert.Equal(order.Lines.Sum(l => l.Total), order.Subtotal);
        Assert.Equal(order.Lines.Sum(l => l.Total) + order.Fees.Sum(f => f.Amount) - order.Discounts.Sum(d => d.Amount) + order.Taxes.Sum(t => t.IsIncluded ? 0 : t.Tax) + order.Tip, order.Total);
        Assert.All(order.Lines, l => Assert.Equal((l.UnitPrice * l.Quantity, l.Total, l.Discount), (l.Total, l.Parts.Sum(p => p.Amount), l.Parts.Sum(p => p.Discount))));
        Assert.All(order.Fees.Where(f => f.Kind != FeeKind.CashRounding), f => Assert.Equal(f.Amount, f.Parts.Sum(p => p.Amount)));
        Assert.Equal(order.Discounts.Sum(d => d.Amount), order.Lines.Sum(l => l.Discount));
        Assert.Equal(order.Total, order.Lines.Sum(l => l.Paid) + order.Fees.Sum(f => f.Amount + f.Parts.Sum(p => p.AddedTax)) + order.Tip);
    }

    [Property(Arbitrary = [typeof(AnyOrder)], MaxTest = 500)]
    public void The_tax_of_a_rate_is_that_of_all_it_is_on_rounded_once(AnyOrder any)
    {
        var order = Pricer.Price(any.Request);
        var parts = order.Lines.SelectMany(l => l.Parts).Concat(order.Fees.SelectMany(f => f.Parts)).ToLookup(p => p.PartsPerMillion);

        Assert.Equal(parts.Where(r => r.Sum(p => p.Amount - p.Discount) > 0).Select(r => r.Key).OrderDescending(), order.Taxes.Select(t => t.PartsPerMillion));
        Assert.All(order.Taxes, tax =>
        {
            decimal taxed = parts[tax.PartsPerMillion].Sum(p => p.Amount - p.Discount), rate = tax.PartsPerMillion / 1_000_000m;
            Assert.Equal(taxed, tax.IsIncluded ? tax.Net + tax.Tax : tax.Net);
            Assert.InRange(tax.Tax - (tax.IsIncluded ? taxed * rate / (1 + rate) : taxed * rate), -0.499_999_999m, 0.5m);
            Assert.Equal(tax.Tax, parts[tax.PartsPerMillion].Sum(p => p.Tax));
        });
    }

    [Property(Arbitrary = [typeof(AnyOrder)], MaxTest = 500)]
    public void Nothing_is_below_zero_and_no_discount_is_above_what_it_is_off(AnyOrder any)
    {
        var order = Pricer.Price(any.Request);

        Assert.All(order.Lines.SelectMany(l => l.Parts).Concat(order.Fees.SelectMany(f => f.Parts)), p => Assert.True(p.Discount >= 0 && p.Discount <= p.Amount && p.Tax >= 0));
        Assert.All(order.Fees.Where(f => f.Kind != FeeKind.CashRounding), f => Assert.True(f.Amount > 0));
        Assert.All(order.Discounts, d => Assert.True(d.Amount > 0));
        Assert.True(order.Total >= 0);
    }

    [Property(Arbitrary = [typeof(AnyOrder)], MaxTest = 500)]
    public void What_is_off_is_spread_to_within_a_unit_of_its_proportion(AnyOrder any)
    {
        var request = any.Request with { Discounts = [.. any.Request.Discounts.Where(d => d.LineId is null)] };
        var order = Pricer.Price(request);
        var byRate = order.Lines.SelectMany(l => l.Parts).GroupBy(p => p.PartsPerMillion);
        var off = order.Discounts.Sum(d => d.Amount);

        Assert.All(byRate, r => Assert.InRange(r.Sum(p => p.Discount) - ((decimal)off * r.Sum(p => p.Amount) / order.Subtotal), -1m, 1m));
    }

    [Property(Arbitrary = [typeof(AnyOrder)], MaxTest = 500)]
    public void The_order_of_lines_changes_nothing(AnyOrder any)
    {
        var (one, other) = (Pricer.Price(any.Request), Pricer.Price(any.Request with { Lines = [.. any.Request.Lines.Reverse()] }));

        Assert.Equal(Text(one), Text(other with { Lines = [.. other.Lines.Reverse()] }));
    }

    [Property(Arbitrary = [typeof(AnyOrder)], MaxTest = 500)]
    public void The_order_of_discounts_changes_no_line_no_tax_and_no_total(AnyOrder any)
    {
        var (one, other) = (Pricer.Price(any.Request), Pricer.Price(any.Request with { Discounts = [.. any.Request.Discounts.Reverse()] }));

        Assert.Equal(Text(one with { Discounts = [] }), Text(other with { Discounts = [] }));
    }

    [Property(Arbitrary = [typeof(AnyOrder)], MaxTest = 500)]
    public void What_an_order_keeps_gives_the_same_price_again(AnyOrder any)
    {
        var kept = PriceSnapshot.FromJson(PriceSnapshot.Of(any.Request).ToJson());

        Assert.Equal(Text(Pricer.Price(any.Request)), Text(kept.Result));
        Assert.Equal(Text(kept.Result), Text(kept.Recompute()));
        Assert.Equal(1, kept.Version);
    }

    [Property(Arbitrary = [typeof(AnyOrder)], MaxTest = 500)]
    public void The_steps_of_a_bill_lead_to_its_total(AnyOrder any)
    {
        var bill = PriceSnapshot.Of(any.Request);
        var steps = bill.Explain();
        long Sum(params PriceStepKind[] kinds) => steps.Where(s => kinds.Contains(s.Kind)).Sum(s => s.Amount);

        Assert.Equal(bill.Result.Total, Assert.Single(steps, s => s.Kind == PriceStepKind.Total).Amount);
        Assert.Equal(bill.Result.Total, Sum(PriceStepKind.Subtotal, PriceStepKind.Discount, PriceStepKind.Fee, PriceStepKind.AddedTax, PriceStepKind.Tip));
        Assert.Equal(bill.Result.Subtotal, Sum(PriceStepKind.Line));
        Assert.All(steps.Where(s => s.Kind == PriceStepKind.Line), line =>
            Assert.Equal(line.Amount, line.Times * steps.Where(s => s.LineId == line.LineId && s.Kind is (PriceStepKind.Dish or PriceStepKind.Option)).Sum(s => s.Amount)));
    }

    [Property(Arbitrary = [typeof(AnyOrder)], MaxTest = 500)]
    public void With_less_of_it_an_order_never_costs_more(AnyOrder any, byte seed)
    {
        var whole = PriceSnapshot.Of(any.Request);
        var missing = any.Request.Lines.Where((_, i) => (seed >> i) % 2 == 1).ToDictionary(l => l.LineId, l => 1 + (seed % l.Quantity));
        var less = whole.Without(missing);

        Assert.InRange(less.Result.Total, 0, whole.Result.Total);
        Assert.Equal(any.Request.Lines.Sum(l => l.Quantity) - missing.Values.Sum(), less.Result.Lines.Sum(l => l.Quantity));
        Assert.Equal(Text(less.Result), Text(less.Recompute()));
    }

    [Property(Arbitrary = [typeof(AnyOrder)], MaxTest = 500)]
    public void The_pieces_of_a_line_come_to_no_more_than_the_line(AnyOrder any) => Assert.All(Pricer.Price(any.Request).Lines, line =>
    {
        Assert.Equal((0, line.Paid), (line.PaidFor(0), line.PaidFor(line.Quantity)));
        Assert.All(Enumerable.Range(1, line.Quantity), n => Assert.True(line.PaidFor(n) >= line.PaidFor(n - 1)));
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void At_all_limits_at_once_nothing_overflows(bool areIncluded)
    {
        var dearest = Enumerable.Range(1, PricingLimits.Lines).Select(i => Weighed(i, 10_000_000_000, 1, PricingLimits.Grams, PricingLimits.Quantity)).ToArray();
        var request = Of("IQD", Taxes(areIncluded, ("standard", 1_000_000)), ServiceType.Delivery, dearest).Under(ServiceRules.None with { Fee = new ServiceFee(1_000_000_000, 300_000, null, null) });
        var order = Pricer.Price(request with { Discounts = [new("ALL", "All", long.MaxValue, null)] });

        Assert.Equal(2_475_000_000_000_000_000, Pricer.Price(request).Subtotal);
        Assert.Equal(Pricer.Price(request).Fees.Sum(f => f.Amount) + Pricer.Price(request).Subtotal, Pricer.Price(request).Total - (areIncluded ? 0 : Assert.Single(Pricer.Price(request).Taxes).Tax));
        Assert.Equal(1_000_000_000 * (areIncluded ? 1 : 2), order.Total);
    }

    [Theory]
    [InlineData(2_000, 0, 10, 200)]
    [InlineData(2_000, 1_000, 15, 150)]
    [InlineData(333, 0, 15, 50)]
    public void A_proposed_tip_is_a_share_of_what_is_paid_for_goods(long price, long discount, int percent, long tip) =>
        Assert.Equal(tip, Pricer.Price(Of("EUR", Taxes(areIncluded: false, ("standard", 190_000)), ServiceType.DineIn, Line(1, price)) with { Discounts = [new("OFF", "Off", discount, null)] }).TipOf(percent));

    [Fact]
    public void Beyond_the_limits_it_stops_instead_of_wrapping_around() =>
        Assert.Throws<OverflowException>(() => Pricer.Price(Of("IQD", Taxes(areIncluded: false, ("standard", 0)), ServiceType.Pickup, Line(1, long.MaxValue / 2, 3))));

    private static string Text(PricedOrder order) => JsonSerializer.Serialize(order, EventJson.Options);
}
