using FoodSaaS.Locations.Domain;
using FoodSaaS.Shared;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace FoodSaaS.UnitTests.Locations;

/// <summary>Opening hours that keep the rules, a zone with something to show, and an instant close to where its clocks change.</summary>
public sealed record WeeklyHours(string Periods, string Zone, Instant At)
{
    private static readonly string[] Zones = ["Europe/Berlin", "America/Sao_Paulo", "Asia/Tokyo", "Pacific/Apia", "Australia/Lord_Howe"];
    private static readonly Instant From = Instant.FromUtc(2010, 1, 1, 0, 0);
    private static readonly Instant Until = Instant.FromUtc(2027, 1, 1, 0, 0);

    internal OpeningHours Hours => Hour.Week(Periods);

    internal DateTimeZone TimeZone => DateTimeZoneProviders.Tzdb[Zone];

    public static Arbitrary<WeeklyHours> Arbitrary() => Arb.From(
        from periods in Gen.ListOf(PeriodGen())
        from zone in Gen.Elements(Zones)
        from at in InstantGen(DateTimeZoneProviders.Tzdb[zone])
        select new WeeklyHours(WithoutOverlaps(periods), zone, at));

    private static Gen<OpeningPeriod> PeriodGen() =>
        from day in Gen.Elements(Enum.GetValues<Weekday>())
        from opens in Gen.Choose(0, 95)
        from length in Gen.OneOf(Gen.Choose(1, 8), Gen.Choose(1, 96))
        select new OpeningPeriod(day, Quarter(opens), Quarter((opens + length) % 96));

    private static Gen<Instant> InstantGen(DateTimeZone zone)
    {
        var changes = zone.GetZoneIntervals(From, Until).Where(i => i.HasEnd && i.End < Until).Select(i => i.End).DefaultIfEmpty(From).ToArray();
        var near = from change in Gen.Elements(changes) from minutes in Gen.Choose(-3 * 24 * 60, 3 * 24 * 60) select change + Duration.FromMinutes(minutes);
        var anywhere = Gen.Choose(0, (int)(Until - From).TotalMinutes).Select(minutes => From + Duration.FromMinutes(minutes));
        return Gen.OneOf(near, near, anywhere);
    }

    private static LocalTime Quarter(int quarter) => LocalTime.FromMinutesSinceMidnight(quarter * 15);

    private static string WithoutOverlaps(IEnumerable<OpeningPeriod> wanted)
    {
        var kept = new List<OpeningPeriod>();
        foreach (var period in wanted)
        {
            if (Hour.Errors([.. kept, period]).Count == 0) kept.Add(period);
        }

        return Hour.Write(kept);
    }
}
