using FoodSaaS.Shared;

namespace FoodSaaS.Locations.Domain;

/// <summary>Which weekly hours make sense.</summary>
internal static class OpeningHoursRules
{
    public const int MaxPeriodsADay = 8;

    /// <summary>The hours; meaningless when <paramref name="errors"/> grew.</summary>
    public static OpeningHours Read(IReadOnlyList<OpeningPeriod> periods, string field, List<Error> errors)
    {
        foreach (var day in periods.GroupBy(p => p.Day).Where(d => d.Count() > MaxPeriodsADay))
        {
            errors.Add(LocationsErrors.TooManyPeriods(day.Key, field));
        }

        errors.AddRange(Overlapping(periods).Select(index => LocationsErrors.HoursOverlap($"{field}.{index}")));
        return new OpeningHours(periods);
    }

    /// <summary>Places in the list of periods that begin before an earlier one has ended, the night from Sunday to Monday included.</summary>
    private static IEnumerable<int> Overlapping(IReadOnlyList<OpeningPeriod> periods) => periods.Count == 0
        ? []
        : Span.Overlapping(periods.Select((period, index) => new Span(period.Start, period.End, index)), periods.Max(p => p.End) - OpeningPeriod.Week);
}
