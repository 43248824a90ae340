namespace FoodSaaS.Api.Demo.Rush;

/// <summary>Section <c>LunchRush</c> of the configuration; development only.</summary>
internal sealed record RushOptions
{
    public const string Section = "LunchRush";

    public bool IsOn { get; init; }

    /// <summary>Of the guests' and the kitchen's luck.</summary>
    public int Seed { get; init; } = Random.Shared.Next();

    /// <summary>Orders that are open at once at a brand, guests who are still choosing included.</summary>
    public int MostOpen { get; init; } = 12;

    /// <summary>Orders for later among them.</summary>
    public int MostScheduled { get; init; } = 4;

    public Pace Pace { get; init; } = Pace.OfLunch;
}
