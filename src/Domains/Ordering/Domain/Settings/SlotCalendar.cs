using FoodSaaS.Contracts.Locations;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Ordering.Domain.Settings;

/// <summary>The times that diners can choose of a service: within its hours, far enough ahead for the kitchen, on the full minutes of the wall clock.</summary>
/// <param name="Preparation">From the opening to the first slot, and from an order to its slot at least.</param>
internal sealed record SlotCalendar(SlotRules Rules, IServiceTimes Times, ServiceType Service, DateTimeZone Zone, Duration Preparation)
{
    /// <summary>A slot that was chosen is kept for so long after it is no longer offered: the diner is paying.</summary>
    public static readonly Duration Grace = Duration.FromMinutes(10);

    private static readonly Duration Step = Duration.FromMinutes(5);

    private Duration Ahead => Duration.Max(Duration.FromMinutes(Rules.LeadMinutes), Preparation);

    /// <summary>Those that lie on a day of the place's calendar, earliest first.</summary>
    public IReadOnlyList<Instant> On(LocalDate day, Instant now) => On(day, now, now + Ahead);

    public bool Offers(Instant slot, Instant now) => On(WallClock.DayAt(slot, Zone), now, now + Ahead - Grace).Contains(slot);

    public bool IsPast(Instant slot, Instant now) => slot < now + Ahead - Grace;

    /// <summary>The days on which there may be any, today first.</summary>
    public IEnumerable<LocalDate> Days(Instant now)
    {
        var today = WallClock.DayAt(now, Zone);
        for (var i = 0; i <= Rules.DaysAhead; i++) yield return today.PlusDays(i);
    }

    /// <summary>The first at or after an instant; null where there are none.</summary>
    public Instant? FirstFrom(Instant at, Instant now) => Days(now).Where(d => d >= WallClock.DayAt(at, Zone)).SelectMany(d => On(d, now)).Where(s => s >= at).Select(s => (Instant?)s).FirstOrDefault();

    /// <summary>The first at or after an instant, else the last before it; null where there are none.</summary>
    public Instant? Nearest(Instant at, Instant now) =>
        FirstFrom(at, now) ?? Days(now).Reverse().Select(d => On(d, now).Where(s => s < at).Select(s => (Instant?)s).LastOrDefault()).FirstOrDefault(s => s is not null);

    private IReadOnlyList<Instant> On(LocalDate day, Instant now, Instant earliest)
    {
        var today = WallClock.DayAt(now, Zone);
        if (day < today || day > today.PlusDays(Rules.DaysAhead)) return [];
        var (from, until) = (WallClock.StartOf(day, Zone), WallClock.StartOf(day.PlusDays(1), Zone));
        var slots = new List<Instant>();
        foreach (var open in Times.Open(Service, from, until))
        {
            var first = Instant.Max(Instant.Max(from, open.Opens + Preparation), earliest);
            var last = Instant.Min(open.Closes, until - Duration.Epsilon);
            for (var slot = Rounded(first); slot <= last; slot += Step)
            {
                if (slot.InZone(Zone).Minute % Rules.EveryMinutes == 0) slots.Add(slot);
            }
        }

        return slots;
    }

    private static Instant Rounded(Instant at)
    {
        var over = at.ToUnixTimeTicks() % Step.BclCompatibleTicks;
        return over == 0 ? at : at + Step - Duration.FromTicks(over);
    }
}
