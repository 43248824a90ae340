using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using FsCheck;
using FsCheck.Fluent;
using static FoodSaaS.UnitTests.Ordering.Pricing.Bills;

namespace FoodSaaS.UnitTests.Ordering.Pricing;

/// <summary>Some order, somewhere, with some rules.</summary>
public sealed class AnyOrder
{
    private static readonly string[] Classes = ["standard", "reduced", "zero", "gone"];

    internal PriceRequest Request { get; private init; } = null!;

    public override string ToString() => PriceSnapshot.Of(Request).ToJson();

    public static Arbitrary<AnyOrder> Arbitrary() => Arb.From(
        from currency in Gen.Elements("EUR", "USD", "JPY", "KWD", "CHF", "SEK")
        from service in Gen.Elements(ServiceType.Delivery, ServiceType.Pickup, ServiceType.DineIn)
        from included in Gen.Elements(true, false)
        from rates in Gen.ArrayOf(Gen.Elements(0, 20_000, 70_000, 88_750, 190_000, 1_000_000), 3)
        from count in Gen.Choose(0, 8)
        from lines in Gen.ArrayOf(LineGen(), count)
        from discounts in Gen.ArrayOf(DiscountGen(count), 3)
        from discountCount in Gen.Choose(0, 3)
        from rules in RulesGen()
        from tip in Gen.Elements(0L, 1, 250, 10_000)
        from cash in Gen.Elements(true, false)
        select new AnyOrder
        {
            Request = Of(currency, Taxes(included, ("standard", rates[0]), ("reduced", rates[1]), ("zero", rates[2])), service, [.. lines.Select((l, i) => l with { LineId = Id(i + 1) })]).Under(rules)
                with
            { Discounts = [.. discounts.Take(discountCount)], Tip = tip, IsPaidInCash = cash },
        });

    private static Gen<RequestedLine> LineGen() =>
        from price in Price()
        from perGrams in Gen.Elements<int?>(null, null, 100, 1_000)
        from grams in Gen.Choose(1, 3_000)
        from quantity in Gen.Elements(1, 1, 2, 3, 7, 99)
        from taxClass in Gen.Elements(Classes)
        from optionCount in Gen.Choose(0, 3)
        from options in Gen.ArrayOf(from extra in Price() from own in Gen.Elements(null, null, "standard", "reduced") select new RequestedOption(Guid.Empty, extra, own), optionCount)
        select new RequestedLine(Guid.Empty, price, perGrams, perGrams is null ? null : grams, quantity, taxClass, options);

    private static Gen<GivenDiscount> DiscountGen(int lines) =>
        from amount in Gen.Elements(0L, 1, 99, 1_000, 100_000)
        from line in Gen.Choose(0, lines + 1)
        select new GivenDiscount("OFF", "Off", amount, line == 0 ? null : Id(line));

    private static Gen<ServiceRules> RulesGen() =>
        from has in Gen.ArrayOf(Gen.Elements(true, false), 4)
        from amounts in Gen.ArrayOf(Gen.Elements(0L, 1, 15, 333, 2_000), 6)
        from share in Gen.Elements(0, 30_000, 300_000)
        from classes in Gen.ArrayOf(Gen.Elements(null, "standard", "reduced"), 4)
        from bounded in Gen.Elements(true, false)
        select new ServiceRules(
            has[0] ? new ServiceFee(amounts[0], share, bounded ? amounts[1] : null, classes[0]) : null,
            has[1] ? new MinimumOrder(amounts[2] * 3, bounded ? amounts[3] : null, classes[1]) : null,
            has[2] ? new DeliveryFee(amounts[4], bounded ? 1_500 : null, classes[2]) : null,
            has[3] ? new PackagingDeposit(amounts[5], classes[3]) : null);

    private static Gen<long> Price() => Gen.OneOf(Gen.Choose(0, 30).Select(p => (long)p), Gen.Choose(50, 2_500).Select(p => (long)p), Gen.Constant(10_000_000L));
}
