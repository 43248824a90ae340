using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Menus;

/// <summary>Everything that can be changed about a menu of a brand's own; two are equal when nothing differs.</summary>
/// <param name="NameKey">Unique in the brand.</param>
/// <param name="CategoryIds">What it shows, in the order in which diners see it.</param>
/// <param name="LocationIds">Where it is served; empty for everywhere.</param>
/// <param name="Services">For which services; empty for all.</param>
/// <param name="Dayparts">When; empty for always.</param>
internal sealed record MenuTerms(
    LocalizedText Name, string NameKey, IReadOnlyList<Guid> CategoryIds, IReadOnlyList<Guid> LocationIds, IReadOnlyList<ServiceType> Services, IReadOnlyList<Daypart> Dayparts)
{
    public static readonly MenuTerms None = new(LocalizedText.Empty, "", [], [], [], []);

    /// <summary>Whether it is served there and for that service at any time; null asks for any location, for any service.</summary>
    public bool IsFor(Guid? locationId, ServiceType? service) =>
        (locationId is not { } place || LocationIds.Count == 0 || LocationIds.Contains(place)) && (service is not { } kind || Services.Count == 0 || Services.Contains(kind));

    public bool Equals(MenuTerms? other) => other is not null
        && Name.Equals(other.Name) && NameKey == other.NameKey
        && CategoryIds.SequenceEqual(other.CategoryIds)
        && LocationIds.SequenceEqual(other.LocationIds)
        && Services.SequenceEqual(other.Services)
        && Dayparts.SequenceEqual(other.Dayparts);

    public override int GetHashCode() => HashCode.Combine(NameKey, CategoryIds.Count, LocationIds.Count, Services.Count, Dayparts.Count);
}
