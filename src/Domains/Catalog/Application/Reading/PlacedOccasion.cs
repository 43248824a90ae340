using FoodSaaS.Catalog.Domain.Menus;
using FoodSaaS.Contracts.Locations;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>An occasion by the clocks of a brand: those of its locations, or its own where it has none.</summary>
internal sealed class PlacedOccasion(MenuOccasion asked, Instant at, IReadOnlyList<LocationEntry> places, DateTimeZone zoneOfBrand)
{
    public MenuOccasion Asked => asked;

    public Instant At => at;

    /// <summary>Where its day begins.</summary>
    public DateTimeZone Zone => places.FirstOrDefault(p => p.Id == asked.LocationId) is { } place ? DateTimeZoneProviders.Tzdb[place.TimeZone] : zoneOfBrand;

    public LocalDate Day => WallClock.DayAt(at, Zone);

    public ServingTimes TimesOf(MenuTerms menu) => menu.IsFor(asked.LocationId, asked.Service) ? new ServingTimes(menu.Dayparts, ZonesOf(menu)) : ServingTimes.Never;

    /// <summary>Says when an answer that was made for now is another one; what was asked of a given instant never changes.</summary>
    public void TellChange(ICacheTags tags, Instant? change)
    {
        if (asked.At is null && change is { } then) tags.ChangesAt(then);
    }

    private IReadOnlyCollection<DateTimeZone> ZonesOf(MenuTerms menu)
    {
        if (asked.LocationId is not null || (places.Count == 0 && menu.LocationIds.Count == 0)) return [Zone];
        var where = menu.LocationIds.Count == 0 ? places : places.Where(p => menu.LocationIds.Contains(p.Id));
        return [.. where.Select(p => p.TimeZone).Distinct(StringComparer.Ordinal).Select(id => DateTimeZoneProviders.Tzdb[id])];
    }
}
