using System.Text.Json;
using FoodSaaS.Ordering.Domain.Capacity;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Ordering.Infrastructure.Capacity;

/// <summary>The rows of the ledger. Whoever takes or gives back does it in the order of slots and stations, so that no two wait for each other.</summary>
internal sealed class CapacityLedger(OrderingDb db, ITenantScope scope)
{
    /// <summary>What is taken of the slots that a demand may need.</summary>
    /// <param name="free">Holds that do not count.</param>
    public Task<Func<string, Instant, int>> LookAsync(KitchenDemand demand, IReadOnlyList<CapacityHold> free, CancellationToken cancellationToken)
    {
        var (from, until) = KitchenPlan.Window(demand);
        return LookAsync(demand, free, from, until, cancellationToken);
    }

    /// <summary>As for one time, for some in order.</summary>
    public Task<Func<string, Instant, int>> LookAsync(KitchenDemand demand, IReadOnlyList<CapacityHold> free, IReadOnlyList<Instant> times, CancellationToken cancellationToken) =>
        LookAsync(demand, free, KitchenPlan.Window(demand.At(times[0])).From, KitchenPlan.Window(demand.At(times[^1])).Until, cancellationToken);

    /// <summary>What does not count for whoever asks: what is held for his cart, and what is over though nobody gave it back yet.</summary>
    public async Task<IReadOnlyList<CapacityHold>> FreeAsync(KitchenDemand demand, Instant now, CancellationToken cancellationToken) => demand.Work.Count == 0
        ? []
        : await db.Holds.AsNoTracking().Where(h => h.LocationId == demand.LocationId && (h.ExpiresAt <= now || h.Id == demand.Holder)).ToListAsync(cancellationToken);

    /// <summary>As <see cref="FreeAsync"/>, with what is held under an id, to be given back or passed on by the caller alone. Holds are waited for before slots, by everybody.</summary>
    public async Task<IReadOnlyList<CapacityHold>> TakeFreeAsync(Guid holdId, KitchenDemand demand, Instant now, CancellationToken cancellationToken)
    {
        Guid[] own = [holdId, demand.Holder ?? holdId];
        return await db.Holds.AsNoTracking()
            .Where(h => h.LocationId == demand.LocationId && (h.ExpiresAt <= now || own.Contains(h.Id))).OrderBy(h => h.Id).Held().ToListAsync(cancellationToken);
    }

    public async Task<Instant?> HeldUntilAsync(Guid holdId, Instant now, CancellationToken cancellationToken) =>
        await db.Holds.Where(h => h.Id == holdId && h.ExpiresAt > now).Select(h => h.ExpiresAt).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Takes all that a new hold has, or nothing where somebody else took some of it meanwhile; what the holds had that are given up for it comes back with it.</summary>
    public async Task<bool> TakeAsync(CapacityHold hold, IReadOnlyList<CapacityHold> given, CancellationToken cancellationToken)
    {
        var (tenant, parts) = (scope.Current.Value, hold.Parts);
        if (given.Count > 0)
        {
            await db.Database.ExecuteSqlAsync($"SAVEPOINT giving", cancellationToken);
            var returned = Together(given);
            await LockAsync(hold.LocationId, [.. parts, .. returned], cancellationToken);
            await ReturnAsync(hold.LocationId, returned, cancellationToken);
            var ids = given.Select(h => h.Id).ToList();
            await db.Holds.Where(h => ids.Contains(h.Id)).ExecuteDeleteAsync(cancellationToken);
        }

        var (stations, slots) = (parts.Select(p => p.Station).ToArray(), parts.Select(p => p.Slot).ToArray());
        var (minutes, capacities) = (parts.Select(p => p.Minutes).ToArray(), parts.Select(p => p.PerSlot).ToArray());
        var document = JsonSerializer.Serialize(parts, EventJson.Options);
        // In one round trip: most orders have nothing to give and find all that they planned with.
        var written = await db.Database.ExecuteSqlAsync($"""
            SAVEPOINT taking;
            INSERT INTO ordering.capacity_slots AS s (tenant_id, location_id, station, slot, used, capacity)
            SELECT {tenant}, {hold.LocationId}, p.station, p.slot, p.minutes, p.capacity
            FROM unnest({stations}, {slots}, {minutes}, {capacities}) AS p(station, slot, minutes, capacity) ORDER BY p.slot, p.station
            ON CONFLICT (tenant_id, location_id, station, slot) DO UPDATE SET used = s.used + excluded.used, capacity = excluded.capacity
            WHERE s.used + excluded.used <= excluded.capacity;
            INSERT INTO ordering.capacity_holds (tenant_id, id, location_id, promised_for, expires_at, parts)
            VALUES ({tenant}, {hold.Id}, {hold.LocationId}, {hold.PromisedFor}, {hold.ExpiresAt}, {document}::jsonb)
            """, cancellationToken);
        if (written == parts.Count + 1) return true;
        FormattableString undo = given.Count > 0 ? $"ROLLBACK TO SAVEPOINT giving" : (FormattableString)$"ROLLBACK TO SAVEPOINT taking";
        await db.Database.ExecuteSqlAsync(undo, cancellationToken);
        return false;
    }

    /// <summary>What was held for one is another's from now on.</summary>
    public Task PassOnAsync(CapacityHold hold, Guid to, Instant promisedFor, Instant? until, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"UPDATE ordering.capacity_holds SET id = {to}, promised_for = {promisedFor}, expires_at = {until} WHERE tenant_id = {scope.Current.Value} AND id = {hold.Id}", cancellationToken);

    public Task CommitAsync(Guid holdId, CancellationToken cancellationToken) =>
        db.Holds.Where(h => h.Id == holdId).ExecuteUpdateAsync(s => s.SetProperty(h => h.ExpiresAt, (Instant?)null), cancellationToken);

    /// <param name="expiredAt">Only where it has expired by then; null: in any case.</param>
    public async Task GiveBackAsync(Guid holdId, Instant? expiredAt, CancellationToken cancellationToken)
    {
        var hold = await db.Holds.AsNoTracking().Where(h => h.Id == holdId).Held().SingleOrDefaultAsync(cancellationToken);
        if (hold is null || (expiredAt is { } now && !hold.IsOver(now))) return;
        await ReturnAsync(hold.LocationId, hold.Parts, cancellationToken);
        await db.Holds.Where(h => h.Id == holdId).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Of several holds, once a slot of a station.</summary>
    private static List<SlotMinutes> Together(IReadOnlyList<CapacityHold> holds) =>
        [.. holds.SelectMany(h => h.Parts).GroupBy(p => (p.Station, p.Slot)).Select(g => g.First() with { Minutes = g.Sum(p => p.Minutes) })];

    /// <summary>Whoever both gives back and takes has all the slots first, in their order.</summary>
    private Task LockAsync(Guid locationId, IEnumerable<SlotMinutes> parts, CancellationToken cancellationToken)
    {
        var once = parts.DistinctBy(p => (p.Station, p.Slot)).ToList();
        var (stations, slots, capacities) = (once.Select(p => p.Station).ToArray(), once.Select(p => p.Slot).ToArray(), once.Select(p => p.PerSlot).ToArray());
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO ordering.capacity_slots AS s (tenant_id, location_id, station, slot, used, capacity)
            SELECT {scope.Current.Value}, {locationId}, p.station, p.slot, 0, p.capacity FROM unnest({stations}, {slots}, {capacities}) AS p(station, slot, capacity) ORDER BY p.slot, p.station
            ON CONFLICT (tenant_id, location_id, station, slot) DO UPDATE SET used = s.used
            """, cancellationToken);
    }

    private Task ReturnAsync(Guid locationId, IReadOnlyList<SlotMinutes> parts, CancellationToken cancellationToken)
    {
        var tenant = scope.Current.Value;
        var (stations, slots, minutes) = (parts.Select(p => p.Station).ToArray(), parts.Select(p => p.Slot).ToArray(), parts.Select(p => p.Minutes).ToArray());
        return db.Database.ExecuteSqlAsync($"""
            WITH held AS MATERIALIZED (
                SELECT s.station, s.slot, p.minutes FROM ordering.capacity_slots s JOIN unnest({stations}, {slots}, {minutes}) AS p(station, slot, minutes) USING (station, slot)
                WHERE s.tenant_id = {tenant} AND s.location_id = {locationId} ORDER BY s.slot, s.station FOR UPDATE OF s)
            UPDATE ordering.capacity_slots s SET used = greatest(0, s.used - held.minutes) FROM held
            WHERE s.tenant_id = {tenant} AND s.location_id = {locationId} AND s.station = held.station AND s.slot = held.slot
            """, cancellationToken);
    }

    private async Task<Func<string, Instant, int>> LookAsync(KitchenDemand demand, IReadOnlyList<CapacityHold> free, Instant from, Instant until, CancellationToken cancellationToken)
    {
        if (demand.Work.Count == 0) return static (_, _) => 0;
        var stations = demand.Work.Select(w => w.Station).ToList();
        var rows = await db.Slots.AsNoTracking()
            .Where(s => s.LocationId == demand.LocationId && stations.Contains(s.Station) && s.Slot >= from && s.Slot <= until)
            .ToDictionaryAsync(s => (s.Station, s.Slot), s => s.Used, cancellationToken);
        var given = Together(free).ToDictionary(p => (p.Station, p.Slot), p => p.Minutes);
        return (station, slot) => Math.Max(0, rows.GetValueOrDefault((station, slot)) - given.GetValueOrDefault((station, slot)));
    }
}
