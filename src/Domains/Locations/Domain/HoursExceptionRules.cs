using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Locations.Domain;

/// <summary>Which exceptions make sense together: no two for the same thing on one day, and never two times at once.</summary>
internal static class HoursExceptionRules
{
    /// <summary>How far ahead of today one may begin: two years.</summary>
    private const int MaxDaysAhead = 731;

    /// <summary>Every rule that the list breaks; the field names the line.</summary>
    public static IReadOnlyList<Error> Check(IReadOnlyList<HoursException> exceptions, LocalDate today, string field)
    {
        if (exceptions.Count > HoursException.MaxOfALocation) return [LocationsErrors.TooManyExceptions(field)];
        var odd = exceptions.SelectMany((e, i) => CheckDays(e, today, $"{field}.{i}")).ToList();
        // What is said of impossible days cannot be compared with anything.
        return odd.Count > 0 ? odd : [.. Collisions(exceptions, field), .. exceptions.SelectMany((e, i) => CheckHours(e, exceptions, $"{field}.{i}.hours"))];
    }

    private static IEnumerable<Error> CheckDays(HoursException e, LocalDate today, string field)
    {
        if (e.Until < e.From) yield return LocationsErrors.ExceptionBackwards($"{field}.until");
        else if (Period.DaysBetween(e.From, e.Until) >= HoursException.MaxDays) yield return LocationsErrors.ExceptionTooLong($"{field}.until");
        if (e.From > today.PlusDays(MaxDaysAhead)) yield return LocationsErrors.ExceptionTooFar($"{field}.from");
        if (e.Hours.Count > OpeningHoursRules.MaxPeriodsADay) yield return LocationsErrors.ExceptionHoursTooMany($"{field}.hours");
    }

    /// <summary>Two lines about the same thing on one day contradict each other; the later line is named.</summary>
    private static IEnumerable<Error> Collisions(IReadOnlyList<HoursException> exceptions, string field)
    {
        for (var i = 1; i < exceptions.Count; i++)
        {
            var (line, index) = (exceptions[i], i);
            if (exceptions.Take(index).Any(e => e.Service == line.Service && e.From <= line.Until && line.From <= e.Until)) yield return LocationsErrors.ExceptionsOverlap($"{field}.{index}");
        }
    }

    private static IEnumerable<Error> CheckHours(HoursException e, IReadOnlyList<HoursException> all, string field)
    {
        var spans = e.Hours.Select((hours, index) => hours.ToSpan(index)).ToList();
        var nights = all.Where(o => o.Service == e.Service && o.Until == e.From.PlusDays(-1)).SelectMany(o => o.Hours);
        if (e.From < e.Until) nights = nights.Concat(e.Hours);
        var openUntil = nights.Select(h => h.ToSpan(0).End - OpeningPeriod.Day24).DefaultIfEmpty(0).Max();
        return Span.Overlapping(spans, openUntil).Select(index => LocationsErrors.HoursOverlap($"{field}.{index}"));
    }
}
