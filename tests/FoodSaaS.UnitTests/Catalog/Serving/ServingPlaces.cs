using FoodSaaS.Catalog.Domain.Menus;
using FoodSaaS.Shared;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace FoodSaaS.UnitTests.Catalog.Serving;

/// <summary>Dayparts of a menu that is served in up to three zones anywhere on earth, hours before clocks are changed in one of them or on any other day.</summary>
public sealed class ServingPlaces
{
    private static readonly Instant First = Instant.FromUtc(1975, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(2037, 1, 1, 0, 0);

    public required IReadOnlyList<string> ZoneIds { get; init; }

    public required Instant At { get; init; }

    internal IReadOnlyList<Daypart> Dayparts { get; init; } = [];

    internal IReadOnlyList<DateTimeZone> Zones => [.. ZoneIds.Select(id => DateTimeZoneProviders.Tzdb[id])];

    internal ServingTimes Times => new(Dayparts, Zones);

    public override string ToString() => $"{string.Join(", ", ZoneIds)} at {At}: {string.Join("; ", Dayparts.Select(d => $"{string.Join(' ', d.Days.Select(day => day.ToString()[..3]))} {d.From:HH:mm}-{d.Until:HH:mm}"))}";

    public static Arbitrary<ServingPlaces> Arbitrary() => Arb.From(
        from count in Gen.Choose(1, 3)
        from zones in Gen.ArrayOf(Gen.Elements(DateTimeZoneProviders.Tzdb.Ids.ToArray()), count)
        from at in MomentIn(DateTimeZoneProviders.Tzdb[zones[0]])
        from parts in Gen.Choose(1, 3)
        from dayparts in Gen.ArrayOf(DaypartGen(), parts)
        select new ServingPlaces { ZoneIds = [.. zones.Distinct()], At = at, Dayparts = dayparts });

    private static Gen<Daypart> DaypartGen() =>
        from chosen in Gen.ArrayOf(Gen.Elements(true, false), 7)
        from begins in Gen.Choose(0, 95)
        from length in Gen.OneOf(Gen.Choose(1, 12), Gen.Choose(1, 96))
        let days = Enum.GetValues<Weekday>().Where((_, i) => chosen[i]).DefaultIfEmpty(Weekday.Sunday).ToList()
        select new Daypart(days, LocalTime.FromMinutesSinceMidnight(begins * 15), LocalTime.FromMinutesSinceMidnight((begins + length) % 96 * 15));

    private static Gen<Instant> MomentIn(DateTimeZone zone)
    {
        var changes = zone.GetZoneIntervals(First, Last).Where(i => i.HasEnd && i.End < Last).Select(i => i.End).DefaultIfEmpty(First).ToArray();
        var near = from change in Gen.Elements(changes) from minutes in Gen.Choose(0, 36 * 60) select change - Duration.FromMinutes(minutes);
        var anywhere = Gen.Choose(0, (int)(Last - First).TotalMinutes).Select(minutes => First + Duration.FromMinutes(minutes));
        return Gen.OneOf(near, near, anywhere);
    }
}
