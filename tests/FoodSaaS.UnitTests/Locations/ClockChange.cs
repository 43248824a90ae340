using FoodSaaS.Locations.Domain;
using FoodSaaS.Shared;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace FoodSaaS.UnitTests.Locations;

/// <summary>A place anywhere on earth with hours, exceptions and perhaps a pause, days before its clocks change or on any other day.</summary>
public sealed class ClockChange
{
    private static readonly Instant From = Instant.FromUtc(1975, 1, 1, 0, 0);
    private static readonly Instant Until = Instant.FromUtc(2037, 1, 1, 0, 0);

    public required string Zone { get; init; }

    public required Instant At { get; init; }

    internal OpeningHours Week { get; init; } = OpeningHours.None;

    internal IReadOnlyList<HoursException> Exceptions { get; init; } = [];

    internal Pause? Pause { get; init; }

    internal DateTimeZone TimeZone => DateTimeZoneProviders.Tzdb[Zone];

    internal Timetable Timetable => new(Week, Exceptions, Pause, TimeZone);

    public override string ToString() =>
        $"{Zone} at {At}: {Hour.Write(Week.Periods)}; {string.Join(", ", Exceptions.Select(e => $"{e.From:R}..{e.Until:R} [{string.Join(' ', e.Hours.Select(h => $"{h.Opens:HH:mm}-{h.Closes:HH:mm}"))}]"))}; pause {Pause?.Since}..{Pause?.Until}";

    public static Arbitrary<ClockChange> Arbitrary() => Arb.From(
        from zone in Gen.Elements(DateTimeZoneProviders.Tzdb.Ids.ToArray())
        from at in MomentIn(DateTimeZoneProviders.Tzdb[zone])
        from week in WeeklyHours.Arbitrary().Generator
        from exceptions in ExceptionsNear(at.InZone(DateTimeZoneProviders.Tzdb[zone]).Date)
        from pause in PauseNear(at)
        select new ClockChange { Zone = zone, At = at, Week = week.Hours, Exceptions = exceptions, Pause = pause });

    /// <summary>A whole minute, often within two days before a change of the clock.</summary>
    private static Gen<Instant> MomentIn(DateTimeZone zone)
    {
        var changes = zone.GetZoneIntervals(From, Until).Where(i => i.HasEnd && i.End < Until).Select(i => i.End).DefaultIfEmpty(From).ToArray();
        var near = from change in Gen.Elements(changes) from minutes in Gen.Choose(0, 2 * 24 * 60) select change - Duration.FromMinutes(minutes);
        var anywhere = Gen.Choose(0, (int)(Until - From).TotalMinutes).Select(minutes => From + Duration.FromMinutes(minutes));
        return Gen.OneOf(near, near, near, anywhere);
    }

    private static Gen<IReadOnlyList<HoursException>> ExceptionsNear(LocalDate today) =>
        from count in Gen.Choose(0, 2)
        from starts in Gen.ArrayOf(Gen.Choose(-2, 4), count)
        from lengths in Gen.ArrayOf(Gen.Choose(0, 2), count)
        from hours in Gen.ArrayOf(Gen.ArrayOf(HoursGen(), 2), count)
        from closed in Gen.ArrayOf(Gen.Elements(true, false), count)
        select (IReadOnlyList<HoursException>)[.. starts.Select((start, i) =>
            new HoursException(today.PlusDays(start), today.PlusDays(start + lengths[i]), null, closed[i] ? [] : [.. hours[i].DistinctBy(h => h.Opens).OrderBy(h => h.Opens)], LocalizedText.Empty))];

    private static Gen<DayHours> HoursGen() =>
        from opens in Gen.Choose(0, 95)
        from length in Gen.Choose(1, 96)
        select new DayHours(LocalTime.FromMinutesSinceMidnight(opens * 15), LocalTime.FromMinutesSinceMidnight((opens + length) % 96 * 15));

    private static Gen<Pause?> PauseNear(Instant at) =>
        from isPaused in Gen.Elements(false, false, true)
        from since in Gen.Choose(-2 * 24 * 60, 24 * 60)
        from length in Gen.Choose(1, 2 * 24 * 60)
        from hasEnd in Gen.Elements(true, true, false)
        let begin = at + Duration.FromMinutes(since)
        select isPaused ? new Pause(begin, hasEnd ? begin + Duration.FromMinutes(length) : null, [ServiceType.Delivery], LocalizedText.Empty) : null;
}
