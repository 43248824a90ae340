using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Prices;
using FoodSaaS.Shared;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class PriceBookProperties
{
    private static readonly Guid[] Places = [Id(1), Id(2)];
    private static readonly Guid Size = Id(9);
    private static readonly LocalDate Today = new(2026, 6, 1);
    private static readonly ServicePrices Own = new(Delivery: 1_100, Pickup: null, DineIn: null);

    [Property(Arbitrary = [typeof(Shelf)], MaxTest = 1_000)]
    public void The_strongest_list_that_names_the_size_decides(Shelf shelf)
    {
        var fitting = shelf.Lists.Where(l => l.Terms.LocationId is null || l.Terms.LocationId == Places[0]).ToList();
        foreach (var asked in new ServiceType?[] { null, ServiceType.Delivery, ServiceType.Pickup, ServiceType.DineIn })
        {
            var (price, differing) = new PriceBook(fitting, asked).Of(Size, 1_000, Own);

            Assert.Equal(Expected(fitting, asked), price);
            Assert.All(Enum.GetValues<ServiceType>(), service => Assert.Equal(Expected(fitting, service), differing.For(service) ?? price));
            Assert.All(Enum.GetValues<ServiceType>(), service => Assert.NotEqual(price, differing.For(service)));
        }
    }

    [Property(Arbitrary = [typeof(Shelf)], MaxTest = 1_000)]
    public void Until_the_next_edge_the_same_lists_hold_and_from_it_on_others(Shelf shelf)
    {
        var terms = shelf.Lists.Select(l => l.Terms).ToList();
        bool[] On(LocalDate day) => [.. terms.Select(t => t.HoldsOn(day))];
        var change = Enumerable.Range(1, 40).Select(Today.PlusDays).Cast<LocalDate?>().FirstOrDefault(day => !On(day!.Value).SequenceEqual(On(Today)));

        Assert.Equal(change, PriceListTerms.NextEdge(terms, Today));
    }

    [Fact]
    public void Lists_for_one_place_and_service_go_before_those_for_a_place_these_before_those_for_a_service_and_these_before_the_dishs_own()
    {
        HeldPriceList both = List(1, Places[0], ServiceType.Delivery, null, 10), place = List(2, Places[0], null, null, 20), service = List(3, null, ServiceType.Delivery, null, 30);
        Assert.Equal([10, 20, 30, 1_100], new[] { new[] { service, place, both }, [service, place], [service], [] }.Select(lists => new PriceBook(lists, ServiceType.Delivery).Of(Size, 1_000, Own).Price));
        Assert.Equal(20, new PriceBook([place, List(4, Places[0], null, Today.PlusDays(-9), 40), List(5, Places[0], null, Today.PlusDays(-30), 50)], null).Of(Id(8), 20, Own).Price);
        Assert.Equal(40, new PriceBook([place, List(4, Places[0], null, Today.PlusDays(-9), 40), List(5, Places[0], null, Today.PlusDays(-30), 50)], null).Of(Size, 1_000, Own).Price);
        Assert.Equal(70, new PriceBook([List(7, Places[0], null, null, 70), place], null).Of(Size, 1_000, Own).Price);
    }

    [Fact]
    public void Bad_terms_are_named_at_their_field()
    {
        Assert.Equal(["SCOPE_MISSING@locationId", "PERIOD_BACKWARDS@until"], Codes(new PriceListTerms(null, null, Today, Today.PlusDays(-1))));
        Assert.Equal(["DATE_OUT_OF_RANGE@from", "DATE_OUT_OF_RANGE@until"], Codes(new PriceListTerms(null, ServiceType.Pickup, new LocalDate(1999, 12, 31), LocalDate.MaxIsoValue)));
        Assert.Empty(Codes(new PriceListTerms(Places[0], null, Today, Today)));
    }

    [Fact]
    public void Setting_prices_that_are_there_changes_nothing()
    {
        var list = PriceList.Create("Airport", new PriceListTerms(Places[0], null, null, null), Menus.Noon);
        list.SetPrices(new Dictionary<Guid, long?> { [Size] = 500, [Id(8)] = null }, Menus.Noon);
        Assert.Equal((Size, 500L), Assert.Single(list.Prices.Select(p => (p.SizeId, p.Price))));
        list.Commit();

        list.SetPrices(new Dictionary<Guid, long?> { [Size] = 500, [Id(8)] = null }, Menus.Noon);
        list.Change("Airport", list.Terms, Menus.Noon);
        Assert.Empty(list.Events);

        list.SetPrices(new Dictionary<Guid, long?> { [Size] = null }, Menus.Noon);
        Assert.Single(list.Events);
        Assert.Empty(list.Prices);
        Assert.Equal([MenuTags.PriceLists], list.CacheTags);
    }

    /// <summary>By the words of the rule, one after the other.</summary>
    private static long Expected(IReadOnlyList<HeldPriceList> fitting, ServiceType? service)
    {
        var naming = fitting.Where(l => l.Prices.ContainsKey(Size) && (l.Terms.Service is null || l.Terms.Service == service)).ToList();
        foreach (var (forPlace, forService) in new[] { (true, true), (true, false), (false, true) })
        {
            var kind = naming.Where(l => l.Terms.LocationId is not null == forPlace && l.Terms.Service is not null == forService).ToList();
            if (kind.Count == 0) continue;
            var began = kind.Max(l => l.Terms.From ?? LocalDate.MinIsoValue);
            return kind.Where(l => (l.Terms.From ?? LocalDate.MinIsoValue) == began).MaxBy(l => l.Id)!.Prices[Size];
        }

        return service == ServiceType.Delivery ? 1_100 : 1_000;
    }

    private static IEnumerable<string> Codes(PriceListTerms terms) => terms.Errors().Select(e => $"{e.Code}@{e.Field}");

    private static HeldPriceList List(int number, Guid? place, ServiceType? service, LocalDate? from, long price) =>
        new(Id(number), new PriceListTerms(place, service, from, null), new Dictionary<Guid, long> { [Size] = price });

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>Some price lists, not all of which name the size.</summary>
    public sealed class Shelf
    {
        internal IReadOnlyList<HeldPriceList> Lists { get; init; } = [];

        public override string ToString() => string.Join("; ", Lists.Select(l => $"{l.Id:N} {l.Terms} {string.Join(',', l.Prices.Values)}"));

        public static Arbitrary<Shelf> Arbitrary() => Arb.From(
            from count in Gen.Choose(0, 7)
            from lists in Gen.ArrayOf(ListGen(), count)
            select new Shelf { Lists = [.. lists.Select((l, i) => l with { Id = Id(100 + i) })] });

        private static Gen<HeldPriceList> ListGen() =>
            from place in Gen.Elements<Guid?>(null, Places[0], Places[1])
            from service in Gen.Elements<ServiceType?>(null, ServiceType.Delivery, ServiceType.Pickup)
            from starts in Gen.Choose(-6, 12)
            from length in Gen.Choose(0, 9)
            from isBounded in Gen.ArrayOf(Gen.Elements(true, false), 2)
            from names in Gen.Elements(true, true, false)
            from price in Gen.Choose(0, 2_000)
            let begins = Today.PlusDays(starts)
            select new HeldPriceList(
                Guid.Empty,
                new PriceListTerms(place, place is null ? service ?? ServiceType.DineIn : service, isBounded[0] ? begins : null, isBounded[1] ? begins.PlusDays(length) : null),
                names ? new Dictionary<Guid, long> { [Size] = price } : []);
    }
}
