using NodaTime;

namespace FoodSaaS.Ordering.Domain.Capacity;

/// <summary>
/// Fits an order into what is left of a kitchen's slots. As soon as possible: each station works on it from now on, in whatever the orders before it left. For a slot
/// that was chosen: each station does it as late as possible before.
/// </summary>
/// <param name="Parts">What it takes, earliest first.</param>
/// <param name="ReadyAt">When it is ready: at the chosen slot, or when the last station is done.</param>
internal sealed record KitchenPlan(IReadOnlyList<SlotMinutes> Parts, Instant ReadyAt)
{
    /// <summary>Slots that work for a chosen time is spread over, besides those that it needs in an idle kitchen.</summary>
    private const int Slack = 5;

    /// <summary>A day of slots: what a station does not get done in that time, alone, is not taken.</summary>
    private const int Most = 24 * 12;

    /// <param name="used">Minutes that are taken of a slot of a station.</param>
    /// <returns>Null where there is no room.</returns>
    public static KitchenPlan? Of(KitchenDemand demand, Func<string, Instant, int> used)
    {
        var parts = new List<SlotMinutes>();
        foreach (var work in demand.Work)
        {
            var left = work.Minutes;
            foreach (var slot in Candidates(demand, work))
            {
                var free = Math.Max(0, work.PerSlot - used(work.Station, slot));
                if (Math.Min(free, left) is > 0 and var minutes) parts.Add(new SlotMinutes(work.Station, slot, minutes, work.PerSlot));
                if ((left -= free) <= 0) break;
            }

            if (left > 0) return null;
        }

        var done = parts.Select(p => p.Slot + KitchenSlots.Length).Append(demand.Earliest).Max();
        var readyAt = demand.Wanted ?? done;
        if (readyAt > demand.Latest) return null;
        return new KitchenPlan([.. parts.OrderBy(p => p.Slot).ThenBy(p => p.Station, StringComparer.Ordinal)], readyAt);
    }

    /// <summary>From when to when a plan may take slots: what is to be known of the ledger.</summary>
    public static (Instant From, Instant Until) Window(KitchenDemand demand)
    {
        if (demand.Wanted is not { } wanted) return (KitchenSlots.Of(demand.From), demand.Latest);
        var span = demand.Work.Count == 0 ? 0 : demand.Work.Max(Span);
        return (Instant.Max(KitchenSlots.Of(demand.From), KitchenSlots.Of(wanted) - (KitchenSlots.Length * span)), KitchenSlots.Of(wanted));
    }

    private static IEnumerable<Instant> Candidates(KitchenDemand demand, StationWork work)
    {
        if (demand.Wanted is not { } wanted)
        {
            for (var slot = KitchenSlots.Of(demand.From); slot + KitchenSlots.Length <= demand.Latest; slot += KitchenSlots.Length) yield return slot;
            yield break;
        }

        var first = Instant.Max(KitchenSlots.Of(demand.From), KitchenSlots.Of(wanted) - (KitchenSlots.Length * Span(work)));
        for (var slot = KitchenSlots.Of(wanted) - KitchenSlots.Length; slot >= first; slot -= KitchenSlots.Length) yield return slot;
    }

    private static int Span(StationWork work) => Math.Min(Most, ((work.Minutes + work.PerSlot - 1) / work.PerSlot) + Slack);
}
