using FoodSaaS.Ordering.Domain.Capacity;
using NodaTime;

namespace FoodSaaS.UnitTests.Ordering.Capacity;

/// <summary>Orders fit into a kitchen's slots: no slot is promised twice, and nothing is promised too early.</summary>
public sealed class KitchenPlanTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 10, 2);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_is_ordered_no_slot_takes_more_than_it_has_and_every_order_gets_all_that_it_needs(int seed)
    {
        var random = new Random(seed);
        var ledger = new Dictionary<(string, Instant), int>();
        var (taken, refused) = (0, 0);
        for (var order = 0; order < 300; order++)
        {
            var demand = Demand(random);
            if (KitchenPlan.Of(demand, (station, slot) => ledger.GetValueOrDefault((station, slot))) is not { } plan)
            {
                refused++;
                continue;
            }

            taken++;
            foreach (var part in plan.Parts) ledger[(part.Station, part.Slot)] = ledger.GetValueOrDefault((part.Station, part.Slot)) + part.Minutes;
            Assert.All(demand.Work, w => Assert.Equal(w.Minutes, plan.Parts.Where(p => p.Station == w.Station).Sum(p => p.Minutes)));
            Assert.All(plan.Parts, p => Assert.True(p.Minutes > 0 && ledger[(p.Station, p.Slot)] <= p.PerSlot));
            Assert.All(plan.Parts, p => Assert.InRange(p.Slot, KitchenSlots.Of(Now), plan.ReadyAt - Duration.Epsilon));
            Assert.Equal(plan.Parts.OrderBy(p => p.Slot).ThenBy(p => p.Station, StringComparer.Ordinal), plan.Parts);
            Assert.True(plan.ReadyAt == demand.Wanted || plan.ReadyAt >= demand.Earliest);
            var (from, until) = KitchenPlan.Window(demand);
            Assert.All(plan.Parts, p => Assert.InRange(p.Slot, from, until));
        }

        Assert.True(taken > 20 && refused > 20, $"{taken} taken, {refused} refused");
    }

    [Fact]
    public void An_idle_kitchen_takes_the_usual_time() =>
        Assert.Equal(Now + Duration.FromMinutes(20), KitchenPlan.Of(Asap(new StationWork("kitchen", 3, 10)), (_, _) => 0)!.ReadyAt);

    [Fact]
    public void The_station_that_is_done_last_decides() =>
        Assert.Equal(Instant.FromUtc(2026, 6, 1, 10, 45), KitchenPlan.Of(Asap(new StationWork("bar", 3, 10), new StationWork("grill", 45, 5)), (_, _) => 0)!.ReadyAt);

    [Fact]
    public void For_a_chosen_time_work_is_done_as_late_as_possible()
    {
        var wanted = Instant.FromUtc(2026, 6, 1, 12, 0);
        var plan = KitchenPlan.Of(Asap(new StationWork("grill", 12, 5)).At(wanted), (_, _) => 0)!;
        Assert.Equal([Instant.FromUtc(2026, 6, 1, 11, 45), Instant.FromUtc(2026, 6, 1, 11, 50), Instant.FromUtc(2026, 6, 1, 11, 55)], plan.Parts.Select(p => p.Slot));
        Assert.Equal([2, 5, 5], plan.Parts.Select(p => p.Minutes));
    }

    [Fact]
    public void What_would_be_ready_too_late_is_not_taken() => Assert.Null(KitchenPlan.Of(Asap(new StationWork("grill", 300, 5)), (_, _) => 0));

    [Fact]
    public void More_than_a_day_of_a_station_is_not_taken() =>
        Assert.Null(KitchenPlan.Of(Asap(new StationWork("grill", 1_000_000, 1)).At(Now + Duration.FromDays(3_000)), (_, _) => 0));

    private static KitchenDemand Asap(params StationWork[] work) => new(Guid.Empty, work, null, Now, Now + Duration.FromMinutes(20), Now + Duration.FromHours(4));

    private static KitchenDemand Demand(Random random)
    {
        var work = new[] { "bar", "grill", "oven" }.Where(_ => random.Next(2) == 0).Select((station, i) => new StationWork(station, random.Next(1, 60), 10)).ToArray();
        var demand = Asap(work.Length == 0 ? [new StationWork("bar", 1, 10)] : work);
        return random.Next(2) == 0 ? demand : demand.At(Now + Duration.FromMinutes(random.Next(20, 300)));
    }
}
