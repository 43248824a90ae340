using NodaTime;

namespace FoodSaaS.Tenancy.Events;

/// <summary>A delivery that was given up after three days.</summary>
/// <param name="Error">Type of the last failure.</param>
internal sealed record DeadLetter(Guid Tenant, Guid EventId, string EventName, string Subscriber, int Attempts, Instant DeadAt, string? Error);

/// <summary>Deliveries that were given up: an operator reads them and, when the cause is mended, sends them again.</summary>
internal sealed class DeadLetters(DispatcherSource source, IClock clock)
{
    /// <summary>All of every brand, those that died first in front.</summary>
    public async Task<IReadOnlyList<DeadLetter>> AllAsync(CancellationToken cancellationToken)
    {
        await using var command = source.Source.CreateCommand("""
            SELECT d.tenant_id, d.event_id, o.name, d.subscriber, d.attempts, d.dead_at, d.last_error
            FROM tenancy.deliveries d JOIN tenancy.outbox o ON o.tenant_id = d.tenant_id AND o.id = d.event_id
            WHERE d.dead_at IS NOT NULL AND d.done_at IS NULL
            ORDER BY d.dead_at, d.event_id
            """);
        var letters = new List<DeadLetter>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var error = await reader.IsDBNullAsync(6, cancellationToken) ? null : reader.GetString(6);
            letters.Add(new DeadLetter(reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.GetString(3), reader.GetInt32(4), reader.GetFieldValue<Instant>(5), error));
        }

        return letters;
    }

    /// <summary>Makes all of them due now; returns how many. One that fails again is given up again.</summary>
    public async Task<int> ReplayAsync(CancellationToken cancellationToken)
    {
        await using var command = source.Source.CreateCommand($"""
            WITH revived AS (
                UPDATE tenancy.deliveries SET dead_at = NULL, leased_until = NULL, next_attempt_at = $1 WHERE dead_at IS NOT NULL AND done_at IS NULL RETURNING 1)
            SELECT count(*), pg_notify('{DispatcherSignal.Channel}', '') FROM revived
            """);
        command.Parameters.AddWithValue(clock.GetCurrentInstant());
        return (int)(long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
