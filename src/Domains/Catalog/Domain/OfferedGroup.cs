namespace FoodSaaS.Catalog.Domain;

/// <summary>A group as it is offered with a dish, with all that can be met by way of it.</summary>
internal sealed record OfferedGroup(string Name, ChoiceBounds Bounds, IReadOnlyList<OfferedOption> Options);

/// <summary>An option as it is offered.</summary>
internal sealed record OfferedOption(OptionDetails Details, IReadOnlyList<OfferedGroup> Opens, bool IsAvailable = true);
