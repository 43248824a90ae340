using FoodSaaS.Ordering.Domain.Capacity;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Ordering.Infrastructure.Capacity;

/// <summary>The rows of the ledger. Whoever takes or gives back does it in the order of slots and stations, so that no two wait for each other.</summary>
internal sealed class CapacityLedger(OrderingDb db, ITenantScope scope)
{
    /// <summary>What is taken of the slots that a demand may need.</summary>
    public Task<Func<string, Instant, int>> LookAsync(KitchenDemand demand, CancellationToken cancellationToken)
    {
        var (from, until) = KitchenPlan.Window(demand);
        return LookAsync(demand, from, until, cancellationToken);
    }

    /// <summary>As for one time, for some in order.</summary>
    public Task<Func<string, Instant, int>> LookAsync(KitchenDemand demand, IReadOnlyList<Instant> times, CancellationToken cancellationToken) =>
        LookAsync(demand, KitchenPlan.Window(demand.At(times[0])).From, KitchenPlan.Window(demand.At(times[^1])).Until, cancellationToken);

    public async Task<Instant?> PromiseOfAsync(Guid holdId, CancellationToken cancellationToken) =>
        await db.Holds.AsNoTracking().Where(h => h.Id == holdId).Select(h => (Instant?)h.PromisedFor).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Takes all of it, or nothing where somebody else took some of it meanwhile.</summary>
    public async Task<bool> TakeAsync(Guid locationId, IReadOnlyList<SlotMinutes> parts, CancellationToken cancellationToken)
    {
        var tenant = scope.Current.Value;
        var (stations, slots) = (parts.Select(p => p.Station).ToArray(), parts.Select(p => p.Slot).ToArray());
        var (minutes, capacities) = (parts.Select(p => p.Minutes).ToArray(), parts.Select(p => p.PerSlot).ToArray());
        await db.Database.ExecuteSqlAsync($"SAVEPOINT capacity", cancellationToken);
        var taken = await db.Database.SqlQuery<int>($"""
            INSERT INTO ordering.capacity_slots AS s (tenant_id, location_id, station, slot, used, capacity)
            SELECT {tenant}, {locationId}, p.station, p.slot, p.minutes, p.capacity
            FROM unnest({stations}, {slots}, {minutes}, {capacities}) AS p(station, slot, minutes, capacity) ORDER BY p.slot, p.station
            ON CONFLICT (tenant_id, location_id, station, slot) DO UPDATE SET used = s.used + excluded.used, capacity = excluded.capacity
            WHERE s.used + excluded.used <= excluded.capacity
            RETURNING 1 AS "Value"
            """).ToListAsync(cancellationToken);
        if (taken.Count == parts.Count) return true;
        await db.Database.ExecuteSqlAsync($"ROLLBACK TO SAVEPOINT capacity", cancellationToken);
        return false;
    }

    public async Task KeepAsync(CapacityHold hold, CancellationToken cancellationToken)
    {
        db.Add(hold);
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task CommitAsync(Guid holdId, CancellationToken cancellationToken) =>
        db.Holds.Where(h => h.Id == holdId).ExecuteUpdateAsync(s => s.SetProperty(h => h.ExpiresAt, (Instant?)null), cancellationToken);

    /// <param name="expiredAt">Only where it has expired by then; null: in any case.</param>
    public async Task GiveBackAsync(Guid holdId, Instant? expiredAt, CancellationToken cancellationToken)
    {
        var tenant = scope.Current.Value;
        var hold = await db.Holds.FromSql($"SELECT * FROM ordering.capacity_holds WHERE tenant_id = {tenant} AND id = {holdId} FOR UPDATE").AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (hold is null || (expiredAt is { } now && !(hold.ExpiresAt <= now))) return;
        var (stations, slots) = (hold.Parts.Select(p => p.Station).ToArray(), hold.Parts.Select(p => p.Slot).ToArray());
        var minutes = hold.Parts.Select(p => p.Minutes).ToArray();
        await db.Database.ExecuteSqlAsync($"""
            WITH held AS MATERIALIZED (
                SELECT s.station, s.slot, p.minutes FROM ordering.capacity_slots s JOIN unnest({stations}, {slots}, {minutes}) AS p(station, slot, minutes) USING (station, slot)
                WHERE s.tenant_id = {tenant} AND s.location_id = {hold.LocationId} ORDER BY s.slot, s.station FOR UPDATE OF s)
            UPDATE ordering.capacity_slots s SET used = greatest(0, s.used - held.minutes) FROM held
            WHERE s.tenant_id = {tenant} AND s.location_id = {hold.LocationId} AND s.station = held.station AND s.slot = held.slot
            """, cancellationToken);
        await db.Holds.Where(h => h.Id == holdId).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<Func<string, Instant, int>> LookAsync(KitchenDemand demand, Instant from, Instant until, CancellationToken cancellationToken)
    {
        if (demand.Work.Count == 0) return static (_, _) => 0;
        var stations = demand.Work.Select(w => w.Station).ToList();
        var rows = await db.Slots.AsNoTracking()
            .Where(s => s.LocationId == demand.LocationId && stations.Contains(s.Station) && s.Slot >= from && s.Slot <= until)
            .ToDictionaryAsync(s => (s.Station, s.Slot), s => s.Used, cancellationToken);
        return (station, slot) => rows.GetValueOrDefault((station, slot));
    }
}
