using NodaTime;

namespace FoodSaaS.Locations.Domain;

/// <summary>The weekly hours of a place or of a service, on its own wall clock. Never two periods at once.</summary>
internal sealed class OpeningHours : IEquatable<OpeningHours>
{
    public static readonly OpeningHours None = new([]);

    /// <param name="periods">Known not to overlap: checked by <see cref="OpeningHoursRules"/>, or stored before.</param>
    public OpeningHours(IEnumerable<OpeningPeriod> periods) => Periods = [.. periods.OrderBy(p => p.Start)];

    /// <summary>Monday morning first.</summary>
    public IReadOnlyList<OpeningPeriod> Periods { get; }

    /// <summary>The hours that begin on a date.</summary>
    public IEnumerable<DayHours> On(LocalDate date) => Periods.Where(p => (int)p.Day == (int)date.DayOfWeek).Select(p => new DayHours(p.Opens, p.Closes));

    public bool Equals(OpeningHours? other) => other is not null && Periods.SequenceEqual(other.Periods);

    public override bool Equals(object? obj) => Equals(obj as OpeningHours);

    public override int GetHashCode() => Periods.Aggregate(17, HashCode.Combine);
}
