using FoodSaaS.Locations.Domain;
using FoodSaaS.Shared;
using NodaTime;
using NodaTime.Text;

namespace FoodSaaS.UnitTests.Locations;

/// <summary>Opening hours as a test writes them: <c>Mon 11:30-14:00, Fri 18:00-02:00</c>.</summary>
internal static class Hour
{
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    public static OpeningHours Week(string periods) => new(Read(periods));

    public static IReadOnlyList<OpeningPeriod> Read(string periods) => [.. periods.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ReadOne)];

    public static string Write(IEnumerable<OpeningPeriod> periods) => string.Join(", ", periods.Select(p => $"{p.Day.ToString()[..3]} {Time.Format(p.Opens)}-{Time.Format(p.Closes)}"));

    public static IReadOnlyList<Error> Errors(IReadOnlyList<OpeningPeriod> periods)
    {
        var errors = new List<Error>();
        OpeningHoursRules.Read(periods, "hours", errors);
        return errors;
    }

    public static IReadOnlyList<string> Refusals(string periods) => [.. Errors(Read(periods)).Select(e => $"{e.Code} {e.Field}")];

    /// <summary>One day's hours, such as <c>11:00-14:00, 18:00-02:00</c>.</summary>
    public static IReadOnlyList<DayHours> Day(string hours) => [.. Read(string.Join(',', hours.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(h => $"Mon {h}"))).Select(p => new DayHours(p.Opens, p.Closes))];

    public static bool IsOpenAt(this OpeningHours hours, Instant at, DateTimeZone zone) => Table(hours, zone).IsOpenAt(at);

    public static Instant? NextChange(this OpeningHours hours, Instant at, DateTimeZone zone) => Table(hours, zone).NextChange(at);

    private static Timetable Table(OpeningHours hours, DateTimeZone zone) => new(hours, [], null, zone);

    private static OpeningPeriod ReadOne(string text)
    {
        var day = Enum.GetValues<Weekday>().Single(d => d.ToString().StartsWith(text[..3], StringComparison.Ordinal));
        return new(day, Time.Parse(text[4..9]).Value, Time.Parse(text[10..15]).Value);
    }
}
