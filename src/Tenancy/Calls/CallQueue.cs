using FoodSaaS.Tenancy.Events;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Calls;

/// <summary>A call that this node may make until its lease ends.</summary>
internal sealed record ClaimedCall(Guid Tenant, string Kind, Guid Id, Guid Lane, int Claims, string? TracePlace);

/// <summary>The dispatcher's statements about calls, over all brands.</summary>
internal sealed class CallQueue(DispatcherSource source, IClock clock)
{
    /// <summary>How long a call is somebody's who has not said that he still makes it.</summary>
    public static readonly Duration Lease = Duration.FromSeconds(60);

    private const int Batch = 32;
    private static readonly Duration LongestBackoff = Duration.FromHours(1);

    /// <summary>The database whose rows these are.</summary>
    public string? Silo => source.Silo;

    /// <summary>Claims what is due: at most one call a brand, so that brands take turns, no more of a lane than it has slots, and none of a brand or a lane whose slots are full.</summary>
    public async Task<IReadOnlyList<ClaimedCall>> ClaimAsync(CallSlots slots, CancellationToken cancellationToken)
    {
        var atMost = Math.Min(Batch, slots.Free);
        if (atMost <= 0) return [];
        await using var command = source.Queue.CreateCommand("""
            WITH due AS (
                SELECT c.tenant_id, c.kind, c.id, c.lane, c.due_at FROM tenancy.calls c
                WHERE c.due_at <= $1 AND (c.leased_until IS NULL OR c.leased_until < $1) AND c.tenant_id <> ALL ($4::uuid[]) AND c.lane <> ALL ($5::uuid[])
                ORDER BY c.due_at, c.id
                LIMIT $3
                FOR UPDATE SKIP LOCKED),
            turns AS (
                SELECT due.*, row_number() OVER (PARTITION BY due.tenant_id ORDER BY due.due_at, due.id) AS nth FROM due),
            firsts AS (
                SELECT turns.*, row_number() OVER (PARTITION BY turns.lane ORDER BY turns.due_at, turns.id) AS nth_of_lane FROM turns WHERE turns.nth = 1)
            UPDATE tenancy.calls c SET leased_until = $2, claims = c.claims + 1
            FROM firsts
            WHERE firsts.nth_of_lane <= $6 AND c.tenant_id = firsts.tenant_id AND c.kind = firsts.kind AND c.id = firsts.id
            RETURNING c.tenant_id, c.kind, c.id, c.lane, c.claims, c.trace_place
            """);
        var now = clock.GetCurrentInstant();
        command.Parameters.AddWithValue(now);
        command.Parameters.AddWithValue(now + Lease);
        command.Parameters.AddWithValue(atMost);
        command.Parameters.AddWithValue(slots.FullBrands);
        command.Parameters.AddWithValue(slots.FullLanes);
        command.Parameters.AddWithValue((long)CallSlots.OfALane);
        var claimed = new List<ClaimedCall>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            claimed.Add(new ClaimedCall(
                reader.GetGuid(0), reader.GetString(1), reader.GetGuid(2), reader.GetGuid(3), reader.GetInt32(4), await reader.IsDBNullAsync(5, cancellationToken) ? null : reader.GetString(5)));
        }

        return claimed;
    }

    /// <summary>Puts a call back whose caller stumbled; it waits longer each time. False where it is not here any more.</summary>
    public Task<bool> FailAsync(ClaimedCall call, CancellationToken cancellationToken)
    {
        var wait = Duration.Min(LongestBackoff, Duration.FromSeconds(Math.Pow(2, Math.Min(call.Claims, 20))));
        return GiveBackAsync(call, "due_at = $4", clock.GetCurrentInstant() + wait, cancellationToken);
    }

    /// <summary>Gives a call back that this node will not finish. False where it is not here any more, or another has it by now.</summary>
    public Task<bool> ReleaseAsync(ClaimedCall call) => GiveBackAsync(call, "due_at = least(due_at, $4)", clock.GetCurrentInstant(), CancellationToken.None);

    /// <summary>When the next call is due, or null when none waits.</summary>
    public async Task<Instant?> NextDueAsync(CancellationToken cancellationToken)
    {
        await using var command = source.Queue.CreateCommand("SELECT min(greatest(due_at, coalesce(leased_until, due_at))) FROM tenancy.calls");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return await reader.IsDBNullAsync(0, cancellationToken) ? null : reader.GetFieldValue<Instant>(0);
    }

    private async Task<bool> GiveBackAsync(ClaimedCall call, string due, Instant at, CancellationToken cancellationToken)
    {
        await using var command = source.Queue.CreateCommand($"UPDATE tenancy.calls SET leased_until = NULL, {due} WHERE tenant_id = $1 AND kind = $2 AND id = $3 AND claims = $5");
        command.Parameters.AddWithValue(call.Tenant);
        command.Parameters.AddWithValue(call.Kind);
        command.Parameters.AddWithValue(call.Id);
        command.Parameters.AddWithValue(at);
        command.Parameters.AddWithValue(call.Claims);
        return await command.ExecuteNonQueryAsync(cancellationToken) > 0;
    }
}
