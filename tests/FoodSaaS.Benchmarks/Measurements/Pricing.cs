using System.Diagnostics;
using System.Globalization;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>
/// What the pricing engine takes for a cart of ten lines with two options each, three rates, fees, a discount and a tip; and what it allocates for it where the dishes are of a menu of ten
/// thousand, against one of ten.
/// </summary>
internal sealed class Pricing : IMeasurement
{
    private const int Lines = 10;
    private const int SmallMenu = 10;
    private const int LargeMenu = 10_000;
    private const int AtOnce = 1_000;

    private static readonly TaxTable Taxes = new(true, [Class("standard", 190_000), Class("reduced", 70_000), Class("none", 0)]);

    private static readonly PriceRules Rules = PriceRules.None.With(
        ServiceType.Delivery,
        new ServiceRules(new ServiceFee(50, 25_000, 500, null), new MinimumOrder(1_000, 200, null), new DeliveryFee(290, 100_000, null), new PackagingDeposit(15, "none")));

    public string Name => "pricing";

    public Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var (small, large) = (Menu(SmallMenu), Menu(LargeMenu));
        var warm = Stopwatch.StartNew();
        while (warm.Elapsed < TimeSpan.FromSeconds(bench.IsQuick ? 1 : 3)) Time(large);
        var rounds = Enumerable.Range(0, bench.IsQuick ? 50 : 500).Select(_ => Time(large)).ToList();
        var (ofSmall, ofLarge) = (Allocated(small), Allocated(large));
        return Task.FromResult<IReadOnlyList<Row>>(
        [
            Row.AtMost(Name, Statistics.Median(rounds), 20, "µs", string.Create(CultureInfo.InvariantCulture, $"median of {rounds.Count} rounds of {AtOnce}; p95 {Statistics.Percentile(rounds, 0.95):0.0} µs; {Lines} lines with 2 options each")),
            Row.AtMost($"{Name}-allocation", ofLarge / ofSmall, 1, "ratio", string.Create(CultureInfo.InvariantCulture, $"{ofLarge:0} bytes with {LargeMenu} dishes on the menu, {ofSmall:0} with {SmallMenu}")),
        ]);
    }

    /// <summary>Microseconds of one pricing.</summary>
    private static double Time(IReadOnlyDictionary<int, RequestedLine> menu)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < AtOnce; i++) Price(menu);
        return watch.Elapsed.TotalMicroseconds / AtOnce;
    }

    private static double Allocated(IReadOnlyDictionary<int, RequestedLine> menu)
    {
        Price(menu);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < AtOnce; i++) Price(menu);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)AtOnce;
    }

    private static void Price(IReadOnlyDictionary<int, RequestedLine> menu)
    {
        var lines = new RequestedLine[Lines];
        for (var i = 0; i < Lines; i++) lines[i] = menu[menu.Count / Lines * i];
        var priced = Pricer.Price(new PriceRequest(Currency.Of("EUR"), ServiceType.Delivery, Guid.Empty, new LocalDate(2026, 1, 1), Taxes, Rules, lines, [new GivenDiscount("WELCOME", "Welcome", 500, null)], 200, false));
        if (priced.Lines.Count != Lines) throw new CannotMeasureException("A cart was not priced.");
    }

    /// <summary>A tenth of the dishes is alike, so that the same is ordered from every menu.</summary>
    private static Dictionary<int, RequestedLine> Menu(int dishes) => Enumerable.Range(0, dishes).ToDictionary(i => i, i => Dish(i, i * Lines / dishes));

    private static RequestedLine Dish(int number, int kind) => new(
        Id(number, 0), 650 + (kind * 75), null, null, 1 + (kind % 3), kind % 4 == 0 ? "reduced" : "standard", [new RequestedOption(Id(number, 1), 50, null), new RequestedOption(Id(number, 2), 120, "reduced")]);

    private static Guid Id(int dish, short part) => new(dish, part, 0, new byte[8]);

    private static TaxClass Class(string code, int partsPerMillion) => new(code, code, [new TaxRate(null, null, null, partsPerMillion)]);
}
