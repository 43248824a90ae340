using FoodSaaS.Ordering.Domain.Capacity;
using FoodSaaS.Ordering.Infrastructure.Capacity;
using FoodSaaS.Tenancy.Events;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Capacity;

/// <summary>
/// A kitchen's time, taken for orders within the caller's transaction: what that undoes was never taken. All that an order needs, of all stations, or nothing. One order a
/// transaction, and late in it: whoever wants the last minutes of a slot waits for those before him. What is held for a cart is its own: an order takes it over.
/// </summary>
internal sealed class KitchenCapacity(CapacityLedger ledger, ITimers timers, IClock clock)
{
    /// <summary>When an order would be ready now; null where there is no room for it. Takes nothing.</summary>
    public async Task<Instant?> ForecastAsync(KitchenDemand demand, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var free = await ledger.FreeAsync(demand, now, cancellationToken);
        if (free.FirstOrDefault(h => h.Id == demand.Holder && !h.IsOver(now)) is { } own && own.Covers(demand)) return own.ReadyFor(demand);
        return KitchenPlan.Of(demand, await ledger.LookAsync(demand, free, cancellationToken))?.ReadyAt;
    }

    /// <summary>Which of some times, in order, would be kept.</summary>
    public async Task<IReadOnlyList<bool>> FreeAsync(KitchenDemand demand, IReadOnlyList<Instant> times, CancellationToken cancellationToken)
    {
        if (times.Count == 0) return [];
        var used = await ledger.LookAsync(demand, await ledger.FreeAsync(demand, clock.GetCurrentInstant(), cancellationToken), times, cancellationToken);
        return [.. times.Select(at => KitchenPlan.Of(demand.At(at), used) is not null)];
    }

    /// <summary>Until when time is held for a cart; null where none is.</summary>
    public Task<Instant?> HeldUntilAsync(Guid cartId, CancellationToken cancellationToken) => ledger.HeldUntilAsync(cartId, clock.GetCurrentInstant(), cancellationToken);

    /// <summary>Takes what an order needs, or holds it for a cart. The same hold again changes nothing; another one of the same cart takes its place.</summary>
    /// <param name="holdId">The order's own, or the cart's.</param>
    /// <param name="until">When it is given back by itself, unless it was committed before; null: it is committed.</param>
    /// <returns>When the kitchen works on it; null where there is no room, and nothing is taken.</returns>
    public async Task<KitchenTime?> HoldAsync(Guid holdId, KitchenDemand demand, Instant? until, CancellationToken cancellationToken)
    {
        if (demand.Work.Count == 0) return KitchenPlan.Of(demand, static (_, _) => 0) is { } idle ? KitchenTime.Of(idle.Parts, idle.ReadyAt) : null;
        var now = clock.GetCurrentInstant();
        var free = await ledger.TakeFreeAsync(holdId, demand, now, cancellationToken);
        if (free.FirstOrDefault(h => !h.IsOver(now) && h.Covers(demand)) is { } own) return await TakeOverAsync(own, holdId, demand, until, cancellationToken);
        // Whoever changes his mind holds time no longer for it.
        if (until is not null && free.FirstOrDefault(h => h.Id == holdId && !h.IsOver(now))?.ExpiresAt is { } first) until = Instant.Min(until.Value, first);
        while (KitchenPlan.Of(demand, await ledger.LookAsync(demand, free, cancellationToken)) is { } plan)
        {
            // Each time that somebody was quicker there is less left, so this ends.
            var hold = new CapacityHold { Id = holdId, LocationId = demand.LocationId, PromisedFor = plan.ReadyAt, ExpiresAt = until, Parts = plan.Parts };
            if (!await ledger.TakeAsync(hold, free, cancellationToken)) continue;
            if (until is { } expiry) await timers.SetAsync(new HoldExpired(holdId), Key(holdId), expiry, cancellationToken);
            return KitchenTime.Of(plan.Parts, plan.ReadyAt);
        }

        return null;
    }

    /// <summary>The order stands: what is held is held for good. Nothing happens where nothing is held, or where it was given back meanwhile.</summary>
    public Task CommitAsync(Guid holdId, CancellationToken cancellationToken) => ledger.CommitAsync(holdId, cancellationToken);

    /// <summary>The order fell through, or the cart wants nothing then: others can have it. Nothing happens where nothing is held.</summary>
    public Task ReleaseAsync(Guid holdId, CancellationToken cancellationToken) => ledger.GiveBackAsync(holdId, null, cancellationToken);

    private static string Key(Guid holdId) => holdId.ToString("N");

    private async Task<KitchenTime> TakeOverAsync(CapacityHold own, Guid holdId, KitchenDemand demand, Instant? until, CancellationToken cancellationToken)
    {
        var readyAt = own.ReadyFor(demand);
        if (own.Id == holdId) return KitchenTime.Of(own.Parts, readyAt);
        await ledger.PassOnAsync(own, holdId, readyAt, until, cancellationToken);
        await timers.CancelAsync<HoldExpired>(Key(own.Id), cancellationToken);
        if (until is { } expiry) await timers.SetAsync(new HoldExpired(holdId), Key(holdId), expiry, cancellationToken);
        return KitchenTime.Of(own.Parts, readyAt);
    }
}

/// <summary>When a kitchen works on an order.</summary>
/// <param name="Begins">With the first slot that was taken for it; null where it needs no time of any station.</param>
internal sealed record KitchenTime(Instant? Begins, Instant ReadyAt)
{
    public static KitchenTime Of(IReadOnlyList<SlotMinutes> parts, Instant readyAt) => new(parts.Count == 0 ? null : parts.Min(p => p.Slot), readyAt);
}
