using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Events;

/// <summary>A delivery that this node may work on until its lease ends.</summary>
internal sealed record ClaimedDelivery(Guid Tenant, Guid EventId, string Subscriber, string EventName, string Payload, string? TraceId, int Attempts, Instant OccurredAt);

/// <summary>The dispatcher's statements. Never a cursor of ids: what is not done is pending, however late it was committed.</summary>
internal sealed class OutboxQueue(DispatcherSource source, IClock clock)
{
    private const int Batch = 8;
    private static readonly Duration Lease = Duration.FromSeconds(60);
    private static readonly Duration LongestBackoff = Duration.FromHours(1);
    private static readonly Duration GiveUpAfter = Duration.FromDays(3);
    private static readonly Duration KeptDone = Duration.FromDays(30);

    /// <summary>The database whose rows these are.</summary>
    public string? Silo => source.Silo;

    /// <summary>Claims what is due, as much as <paramref name="slots"/> has room for. An event waits until earlier versions of its aggregate are done with the same subscriber; deliveries claimed by other nodes are skipped.</summary>
    /// <remarks>The earliest version is asked for each delivery by itself: as a join, which it would be as "no earlier one exists", PostgreSQL compares all that wait with all, and thousands take seconds. <c>attempts >= 0</c> names the index of what is due, which the look for the earliest must not use.</remarks>
    public async Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(DeliverySlots slots, CancellationToken cancellationToken)
    {
        var (brands, free) = slots.FreeOfBusyBrands();
        var atMost = Math.Min(Batch, slots.Free);
        if (atMost <= 0) return [];
        const string sql = """
            WITH due AS (
                SELECT d.tenant_id, d.event_id, d.subscriber, d.next_attempt_at
                FROM tenancy.deliveries d
                WHERE d.done_at IS NULL AND d.dead_at IS NULL AND d.attempts >= 0 AND d.next_attempt_at <= $1 AND (d.leased_until IS NULL OR d.leased_until < $1)
                  AND d.tenant_id NOT IN (SELECT b.brand FROM unnest($4::uuid[], $5::int[]) AS b (brand, free) WHERE b.free <= 0)
                  AND d.aggregate_version = (
                      SELECT min(e.aggregate_version) FROM tenancy.deliveries e
                      WHERE e.tenant_id = d.tenant_id AND e.subscriber = d.subscriber AND e.aggregate_key = d.aggregate_key AND e.done_at IS NULL AND e.dead_at IS NULL)
                ORDER BY d.next_attempt_at, d.event_id
                LIMIT $3
                FOR UPDATE SKIP LOCKED),
            shared AS (
                SELECT due.*, row_number() OVER (PARTITION BY due.tenant_id ORDER BY due.next_attempt_at, due.event_id) AS nth FROM due)
            UPDATE tenancy.deliveries d SET leased_until = $2, attempts = d.attempts + 1
            FROM shared due
                JOIN tenancy.outbox o ON o.tenant_id = due.tenant_id AND o.id = due.event_id
                LEFT JOIN unnest($4::uuid[], $5::int[]) AS b (brand, free) ON b.brand = due.tenant_id
            WHERE due.nth <= coalesce(b.free, $6) AND d.tenant_id = due.tenant_id AND d.event_id = due.event_id AND d.subscriber = due.subscriber
            RETURNING d.tenant_id, d.event_id, d.subscriber, o.name, o.payload, o.trace_id, d.attempts, o.occurred_at
            """;
        var now = clock.GetCurrentInstant();
        await using var command = source.Queue.CreateCommand(sql);
        command.Parameters.AddWithValue(now);
        command.Parameters.AddWithValue(now + Lease);
        command.Parameters.AddWithValue(atMost);
        command.Parameters.AddWithValue(brands);
        command.Parameters.AddWithValue(free);
        command.Parameters.AddWithValue(DeliverySlots.OfABrand);
        var claimed = new List<ClaimedDelivery>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            claimed.Add(new ClaimedDelivery(
                reader.GetGuid(0),
                reader.GetGuid(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetString(4),
                await reader.IsDBNullAsync(5, cancellationToken) ? null : reader.GetString(5),
                reader.GetInt32(6),
                reader.GetFieldValue<Instant>(7)));
        }

        return claimed;
    }

    /// <summary>Puts a failed delivery back: exponential waits with jitter, dead after three days. False where it is not here any more.</summary>
    public async Task<bool> FailAsync(ClaimedDelivery delivery, string error, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var wait = Duration.Min(LongestBackoff, Duration.FromMilliseconds(250 * Math.Pow(2, Math.Min(delivery.Attempts, 20)))) * (0.8 + (0.4 * Random.Shared.NextDouble()));
        var isDead = now - delivery.OccurredAt > GiveUpAfter;
        await using var command = source.Queue.CreateCommand("""
            UPDATE tenancy.deliveries SET leased_until = NULL, next_attempt_at = $4, last_error = $5, dead_at = $6
            WHERE tenant_id = $1 AND event_id = $2 AND subscriber = $3 AND done_at IS NULL
            """);
        command.Parameters.AddWithValue(delivery.Tenant);
        command.Parameters.AddWithValue(delivery.EventId);
        command.Parameters.AddWithValue(delivery.Subscriber);
        command.Parameters.AddWithValue(now + wait);
        command.Parameters.AddWithValue(error);
        command.Parameters.Add(new NpgsqlParameter { Value = isDead ? now : DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz });
        return await command.ExecuteNonQueryAsync(cancellationToken) > 0;
    }

    /// <summary>Gives a delivery back that this node will not finish: another takes it at once instead of after the lease. False where it is not here any more, or another has it by now.</summary>
    public async Task<bool> ReleaseAsync(ClaimedDelivery delivery)
    {
        await using var command = source.Queue.CreateCommand(
            "UPDATE tenancy.deliveries SET leased_until = NULL WHERE tenant_id = $1 AND event_id = $2 AND subscriber = $3 AND done_at IS NULL AND attempts = $4");
        command.Parameters.AddWithValue(delivery.Tenant);
        command.Parameters.AddWithValue(delivery.EventId);
        command.Parameters.AddWithValue(delivery.Subscriber);
        command.Parameters.AddWithValue(delivery.Attempts);
        return await command.ExecuteNonQueryAsync(CancellationToken.None) > 0;
    }

    /// <summary>Moves due timers into the outbox, one delivery a subscriber, in one statement. Returns how many deliveries came of it.</summary>
    public async Task<int> FireTimersAsync(EventSubscriptions subscriptions, CancellationToken cancellationToken)
    {
        const string sql = """
            WITH due AS (
                DELETE FROM tenancy.timers t USING (
                    SELECT tenant_id, name, key FROM tenancy.timers WHERE due_at <= $1 ORDER BY due_at LIMIT 100 FOR UPDATE SKIP LOCKED) d
                WHERE t.tenant_id = d.tenant_id AND t.name = d.name AND t.key = d.key
                RETURNING t.tenant_id, t.name, t.key, t.payload),
            happened AS (
                INSERT INTO tenancy.outbox (tenant_id, id, name, aggregate_key, aggregate_version, payload, occurred_at)
                SELECT tenant_id, uuidv7(), name, 'timer:' || left(key, 90), 0, payload, $1 FROM due
                RETURNING tenant_id, id, name, aggregate_key)
            INSERT INTO tenancy.deliveries (tenant_id, event_id, subscriber, aggregate_key, aggregate_version, attempts, next_attempt_at)
            SELECT h.tenant_id, h.id, s.subscriber, h.aggregate_key, 0, 0, $1
            FROM happened h JOIN unnest($2::text[], $3::text[]) AS s (name, subscriber) ON s.name = h.name
            """;
        await using var command = source.Queue.CreateCommand(sql);
        command.Parameters.AddWithValue(clock.GetCurrentInstant());
        command.Parameters.AddWithValue(subscriptions.All.Select(s => s.EventName).ToArray());
        command.Parameters.AddWithValue(subscriptions.All.Select(s => s.Name).ToArray());
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Deletes events that everybody was told of long ago, a part at a time. Returns how many went.</summary>
    public async Task<int> DeleteOldAsync(CancellationToken cancellationToken)
    {
        await using var command = source.Queue.CreateCommand("""
            DELETE FROM tenancy.outbox o USING (
                SELECT tenant_id, id FROM tenancy.outbox p
                WHERE p.occurred_at < $1 AND NOT EXISTS (SELECT 1 FROM tenancy.deliveries d WHERE d.tenant_id = p.tenant_id AND d.event_id = p.id AND d.done_at IS NULL)
                LIMIT 5000) old
            WHERE o.tenant_id = old.tenant_id AND o.id = old.id
            """);
        command.Parameters.AddWithValue(clock.GetCurrentInstant() - KeptDone);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>When the next retry or timer is due, or null when nothing waits.</summary>
    public async Task<Instant?> NextDueAsync(CancellationToken cancellationToken)
    {
        await using var command = source.Queue.CreateCommand("""
            SELECT least(
                (SELECT min(due_at) FROM tenancy.timers),
                (SELECT min(greatest(next_attempt_at, coalesce(leased_until, next_attempt_at))) FROM tenancy.deliveries WHERE done_at IS NULL AND dead_at IS NULL AND attempts >= 0))
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return await reader.IsDBNullAsync(0, cancellationToken) ? null : reader.GetFieldValue<Instant>(0);
    }
}
