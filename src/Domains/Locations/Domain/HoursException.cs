using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Locations.Domain;

/// <summary>Days on which other hours hold than the week's: a holiday, a private party.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Service">The one service that it is about; null: the doors and every service that is offered.</param>
/// <param name="Hours">Those that begin on each of the days, in order; none where it is closed.</param>
/// <param name="Reason">For guests; may be empty.</param>
internal sealed record HoursException(LocalDate From, LocalDate Until, ServiceType? Service, IReadOnlyList<DayHours> Hours, LocalizedText Reason)
{
    public const int MaxOfALocation = 100;
    public const int MaxDays = 366;
    public const int MaxReasonLength = 160;

    public bool Covers(LocalDate date) => From <= date && date <= Until;

    /// <summary>When nothing can be open by it any more: its last night ends on the day after.</summary>
    public Instant EndsIn(DateTimeZone zone) => zone.AtStartOfDay(Until.PlusDays(2)).ToInstant();
}
