namespace FoodSaaS.Ordering.Domain.Capacity;

/// <summary>Who cooks what, and how much of it.</summary>
/// <param name="Stations">At least one; the first makes what is nowhere else said.</param>
/// <param name="Dishes">Dishes that take other stations or minutes than those of the first station; one entry a dish.</param>
internal sealed record KitchenRules(IReadOnlyList<Station> Stations, IReadOnlyList<DishWork> Dishes)
{
    public const int MaxStations = 12;
    public const int MaxDishes = 2_000;
    public const int MaxMinutesOfADish = 240;
    public const int MaxMinutesOfASlot = 10_000;

    /// <summary>One kitchen that nobody has bounded yet.</summary>
    public static readonly KitchenRules Default = new([new Station("kitchen", "Kitchen", null, 3)], []);

    /// <summary>Where a dish is made.</summary>
    public Station StationOf(Guid itemId) => Dishes.FirstOrDefault(d => d.ItemId == itemId) is { } known ? Named(known.Station) : Stations[0];

    /// <summary>Minutes that one of a dish takes at its station.</summary>
    public int MinutesOf(Guid itemId) => Dishes.FirstOrDefault(d => d.ItemId == itemId)?.Minutes ?? Stations[0].MinutesPerDish;

    private Station Named(string code) => Stations.FirstOrDefault(s => s.Code == code) ?? Stations[0];
}

/// <param name="Code">Stable. Lower-case letters, digits and hyphens.</param>
/// <param name="MinutesPerSlot">Minutes of work that it does in a slot of five minutes: three cooks do 15. Null for no bound.</param>
/// <param name="MinutesPerDish">What a dish takes of which nothing else is said.</param>
internal sealed record Station(string Code, string Name, int? MinutesPerSlot, int MinutesPerDish);

/// <param name="Station">Code of the station that makes it.</param>
/// <param name="Minutes">Of one.</param>
internal sealed record DishWork(Guid ItemId, string Station, int Minutes);
