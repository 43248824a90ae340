using FoodSaaS.Contracts.Locations;
using FoodSaaS.Ordering.Application.Capacity;
using FoodSaaS.Ordering.Domain.Capacity;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Domain.Settings;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Carts;

/// <summary>Judges whether and when a cart can be handed over as it wishes: hours, pauses, slots, the kitchen's time, the way.</summary>
internal sealed class Fulfilling(KitchenCapacity kitchen, IDeliveryZones zones)
{
    /// <summary>What would take longer than that is not taken for as soon as possible.</summary>
    private static readonly Duration LongestWait = Duration.FromHours(4);

    /// <summary>Days whose slots are looked through for one that is free.</summary>
    private const int DaysSearched = 3;

    /// <summary>From when it is ready in the kitchen until it is at the diner's.</summary>
    public static Duration Way(ServiceType service, OrderingRules rules) => service == ServiceType.Delivery ? Duration.FromMinutes(rules.Delivery.Minutes) : Duration.Zero;

    public static SlotCalendar Calendar(Cart cart, ServingPlace place, OrderingRules rules, Instant now) =>
        new(rules.Slots, place.Times, cart.Service, place.Zone, Duration.FromMinutes(rules.PreparationMinutes + place.Times.BusyMinutes(now)) + Way(cart.Service, rules));

    /// <param name="parts">Dishes that the cart's lines consist of: themselves, and what was chosen of combos.</param>
    /// <param name="isTaken">The kitchen's time is taken next, which is to say whether there is any: it is not forecast.</param>
    public async Task<Judgement> JudgeAsync(Cart cart, IReadOnlyList<CookedDish> parts, ServingPlace? place, OrderingRules rules, bool isTaken, Instant now, CancellationToken cancellationToken)
    {
        if (place is null) return new Judgement([CartProblems.LocationGone], null, null);
        var problems = new List<CartProblem>();
        if (cart.Service == ServiceType.Delivery)
        {
            if (cart.Address is null) problems.Add(CartProblems.AddressNeeded);
            else if (!await zones.ReachesAsync(place, rules.Delivery, cart.Address, cancellationToken)) problems.Add(CartProblems.OutOfZone);
        }

        if (cart is { Service: ServiceType.DineIn, Table: null }) problems.Add(CartProblems.TableNeeded);
        var time = cart.RequestedFor is { } slot ? SlotProblem(cart, slot, place, rules, now) : NowProblem(cart, place, now);
        if (time is not null) return new Judgement([.. problems, time], null, null);
        var demand = DemandOf(cart, parts, place, rules, now);
        if (cart.Lines.Count == 0 || isTaken) return new Judgement(problems, demand, null);
        var readyAt = await kitchen.ForecastAsync(demand, cancellationToken);
        if (readyAt is null) problems.Add(CartProblems.NoCapacity(await NextFreeAsync(cart, demand, place, rules, now, cancellationToken)));
        return new Judgement(problems, demand, readyAt + Way(cart.Service, rules));
    }

    /// <summary>The slots of a day, each with whether the kitchen has time for the cart then.</summary>
    public async Task<IReadOnlyList<OfferedSlot>> SlotsAsync(Cart cart, IReadOnlyList<CookedDish> parts, ServingPlace place, OrderingRules rules, LocalDate day, Instant now, CancellationToken cancellationToken)
    {
        var slots = Calendar(cart, place, rules, now).On(day, now);
        var way = Way(cart.Service, rules);
        var free = await kitchen.FreeAsync(DemandOf(cart, parts, place, rules, now), [.. slots.Select(s => s - way)], cancellationToken);
        return [.. slots.Zip(free, (at, isFree) => new OfferedSlot(at, isFree))];
    }

    private static CartProblem? NowProblem(Cart cart, ServingPlace place, Instant now)
    {
        var state = place.Times.StateOf(cart.Service, now);
        if (state.IsPaused) return CartProblems.Paused(state.PausedUntil);
        return state.IsOpen ? null : CartProblems.Closed(state.NextOpening);
    }

    private static CartProblem? SlotProblem(Cart cart, Instant slot, ServingPlace place, OrderingRules rules, Instant now)
    {
        var calendar = Calendar(cart, place, rules, now);
        if (calendar.Offers(slot, now)) return null;
        var nearest = calendar.Nearest(slot, now);
        if (nearest is null && place.Times.StateOf(cart.Service, now) is { IsPaused: true } paused) return CartProblems.Paused(paused.PausedUntil);
        return calendar.IsPast(slot, now) ? CartProblems.SlotPast(nearest) : CartProblems.SlotOutOfHours(nearest);
    }

    private static KitchenDemand DemandOf(Cart cart, IReadOnlyList<CookedDish> parts, ServingPlace place, OrderingRules rules, Instant now)
    {
        var earliest = now + Duration.FromMinutes(rules.PreparationMinutes + place.Times.BusyMinutes(now));
        if (cart.RequestedFor is { } slot) return new KitchenDemand(place.Id, WorkOf(parts, rules.Kitchen), slot - Way(cart.Service, rules), now, earliest, Instant.MaxValue, cart.Id);
        var closes = place.Times.Open(cart.Service, now, now + LongestWait).Where(s => s.Opens <= now).Select(s => s.Closes).FirstOrDefault(now);
        return new KitchenDemand(place.Id, WorkOf(parts, rules.Kitchen), null, now, earliest, Instant.Max(earliest, Instant.Min(closes, now + LongestWait)), cart.Id);
    }

    private static IReadOnlyList<StationWork> WorkOf(IReadOnlyList<CookedDish> parts, KitchenRules kitchen) =>
        [.. parts.Select(l => (Station: kitchen.StationOf(l.ItemId), Minutes: kitchen.MinutesOf(l.ItemId) * l.Quantity))
            .Where(w => w is { Minutes: > 0, Station.MinutesPerSlot: not null })
            .GroupBy(w => w.Station)
            .Select(g => new StationWork(g.Key.Code, g.Sum(w => w.Minutes), g.Key.MinutesPerSlot!.Value))
            .OrderBy(w => w.Station, StringComparer.Ordinal)];

    private async Task<Instant?> NextFreeAsync(Cart cart, KitchenDemand demand, ServingPlace place, OrderingRules rules, Instant now, CancellationToken cancellationToken)
    {
        var (calendar, way, after) = (Calendar(cart, place, rules, now), Way(cart.Service, rules), cart.RequestedFor ?? now);
        foreach (var day in calendar.Days(now).Where(d => d >= WallClock.DayAt(after, place.Zone)).Take(DaysSearched))
        {
            var slots = calendar.On(day, now).Where(s => s > after).ToList();
            var free = await kitchen.FreeAsync(demand, [.. slots.Select(s => s - way)], cancellationToken);
            if (slots.Zip(free).FirstOrDefault(s => s.Second) is { Second: true } found) return found.First;
        }

        return null;
    }
}

/// <summary>A dish that a kitchen makes for a cart.</summary>
internal sealed record CookedDish(Guid ItemId, int Quantity);

/// <param name="Demand">Null where nothing can be handed over at that time.</param>
internal sealed record Judgement(IReadOnlyList<CartProblem> Problems, KitchenDemand? Demand, Instant? PromisedFor);

/// <param name="IsFree">Whether the kitchen has time for the cart then.</param>
internal sealed record OfferedSlot(Instant At, bool IsFree);
