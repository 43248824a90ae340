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

    private static OpeningPeriod ReadOne(string text)
    {
        var day = Enum.GetValues<Weekday>().Single(d => d.ToString().StartsWith(text[..3], StringComparison.Ordinal));
        return new(day, Time.Parse(text[4..9]).Value, Time.Parse(text[10..15]).Value);
    }
}
