using System.Text.Json.Nodes;

namespace FoodSaaS.Api.Demo;

/// <summary>Draws what guests of a brand want, from its menu and from where and how it takes orders. The same seed draws the same wishes.</summary>
internal sealed class DemoWishes
{
    private const int MostDishes = 4;

    private readonly DemoOrdering _ordering;
    private readonly IReadOnlyList<DemoCounter> _counters;
    private readonly IReadOnlyList<DemoDish> _dishes;
    private readonly Random _random;

    private DemoWishes(DemoOrdering ordering, IReadOnlyList<DemoCounter> counters, IReadOnlyList<DemoDish> dishes, Random random) =>
        (_ordering, _counters, _dishes, _random) = (ordering, counters, dishes, random);

    /// <summary>Reads what there is to wish for, as a guest sees it.</summary>
    public static async Task<DemoWishes> ReadAsync(DemoApi site, DemoOrdering ordering, Random random)
    {
        const string document = """
            {
              orderingOptions { locations { id services methods tipPercents } }
              menu { categories(withItems: true) { items {
                id sizes { id priceKind perGrams } modifierGroups { minimum maximum options { id opens { minimum } } }
              } } }
            }
            """;
        var read = await site.DataAsync("/graphql", document);
        var counters = read["orderingOptions"]!["locations"]!.AsArray().Select(l => DemoCounter.Of(l!)).ToList();
        var dishes = read["menu"]!["categories"]!.AsArray().SelectMany(c => c!["items"]!.AsArray()).Select(i => DemoDish.Of(i!)).Where(d => d.Sizes.Count > 0).ToList();
        return new DemoWishes(ordering, counters, dishes, random);
    }

    /// <summary>Null where the brand has nothing to order, or nowhere to order it.</summary>
    public DemoWish? Next()
    {
        if (_counters.Count == 0 || _dishes.Count == 0) return null;
        var (counter, guest) = (Of(_counters), Of(_ordering.Guests));
        var lines = Enumerable.Range(0, 1 + Math.Min(_random.Next(MostDishes), _random.Next(MostDishes))).Select(_ => Line()).ToList();
        return new DemoWish(
            guest,
            counter.LocationId,
            Of(counter.Services),
            lines,
            counter.TipPercents.Count > 0 && IsLucky(0.4) ? Of(counter.TipPercents) : 0,
            IsLucky(0.75) && counter.Methods.Contains("ONLINE", StringComparer.Ordinal) ? "ONLINE" : Of(counter.Methods),
            Card(),
            IsLucky(0.3) ? Of(_ordering.Words.Notes) : null,
            _random.Next(6),
            IsLucky(0.12),
            IsLucky(0.03));
    }

    private DemoCard Card() => _random.Next(100) switch
    {
        < 78 => DemoCard.Good,
        < 84 => DemoCard.Declined,
        < 87 => DemoCard.NoFunds,
        < 95 => DemoCard.ProvesHimself,
        < 98 => DemoCard.GivesUp,
        _ => DemoCard.Slow,
    };

    private JsonObject Line()
    {
        var dish = Of(_dishes);
        var size = Of(dish.Sizes);
        return new JsonObject
        {
            ["itemId"] = dish.Id,
            ["sizeId"] = size.Id,
            ["quantity"] = IsLucky(0.2) ? 2 : 1,
            ["grams"] = size.PerGrams is { } grams ? grams * _random.Next(2, 7) : null,
            ["options"] = new JsonArray([.. dish.Groups.SelectMany(Chosen).Select(id => (JsonNode)new JsonObject { ["optionId"] = id })]),
        };
    }

    private string[] Chosen(DemoGroup group)
    {
        var options = group.OptionIds.ToArray();
        _random.Shuffle(options);
        return options[..Math.Min(options.Length, group.Minimum + (group.Maximum > group.Minimum && IsLucky(0.4) ? 1 : 0))];
    }

    private bool IsLucky(double chance) => _random.NextDouble() < chance;

    private T Of<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];
}

/// <summary>What one guest wants.</summary>
/// <param name="Lines">As <c>addToCart</c> takes them, without the cart's token.</param>
/// <param name="Slot">Which of the free times, where he has to choose one.</param>
/// <param name="OnlyLooks">He fills a cart and leaves it behind.</param>
/// <param name="ChangesHisMind">He calls the order off as soon as he has placed it.</param>
internal sealed record DemoWish(
    DemoGuestName Guest, string LocationId, string Service, IReadOnlyList<JsonObject> Lines, int TipPercent, string Method, DemoCard Card, string? Note, int Slot, bool OnlyLooks, bool ChangesHisMind);

/// <summary>Cards of the simulated gateway, and what their owners do with them.</summary>
internal enum DemoCard
{
    Good,

    /// <summary>He tries a good one afterwards.</summary>
    Declined,

    /// <summary>He has no other one.</summary>
    NoFunds,

    /// <summary>3-D Secure.</summary>
    ProvesHimself,

    /// <summary>3-D Secure, at which he stops.</summary>
    GivesUp,

    Slow,
}

/// <summary>A location as guests order there.</summary>
internal sealed record DemoCounter(string LocationId, IReadOnlyList<string> Services, IReadOnlyList<string> Methods, IReadOnlyList<int> TipPercents)
{
    public static DemoCounter Of(JsonNode read) => new(
        read["id"]!.GetValue<string>(), Texts(read["services"]!), Texts(read["methods"]!), [.. read["tipPercents"]!.AsArray().Select(p => p!.GetValue<int>())]);

    private static IReadOnlyList<string> Texts(JsonNode list) => [.. list.AsArray().Select(t => t!.GetValue<string>())];
}

/// <param name="Sizes">Those that have a price.</param>
internal sealed record DemoDish(string Id, IReadOnlyList<DemoSize> Sizes, IReadOnlyList<DemoGroup> Groups)
{
    public static DemoDish Of(JsonNode read) => new(
        read["id"]!.GetValue<string>(),
        [.. read["sizes"]!.AsArray().Where(s => s!["priceKind"]!.GetValue<string>() != "ON_REQUEST").Select(s => new DemoSize(s!["id"]!.GetValue<string>(), s["perGrams"]?.GetValue<int>()))],
        [.. read["modifierGroups"]!.AsArray().Select(g => DemoGroup.Of(g!))]);
}

internal sealed record DemoSize(string Id, int? PerGrams);

/// <param name="OptionIds">Those after which nothing more is asked.</param>
internal sealed record DemoGroup(int Minimum, int Maximum, IReadOnlyList<string> OptionIds)
{
    public static DemoGroup Of(JsonNode read) => new(
        read["minimum"]!.GetValue<int>(),
        read["maximum"]!.GetValue<int>(),
        [.. read["options"]!.AsArray().Where(o => o!["opens"]!.AsArray().All(g => g!["minimum"]!.GetValue<int>() == 0)).Select(o => o!["id"]!.GetValue<string>())]);
}
