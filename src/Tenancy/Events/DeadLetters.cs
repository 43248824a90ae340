using FoodSaaS.Tenancy.Silos;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Events;

/// <summary>A delivery that was given up after three days.</summary>
/// <param name="Error">Type of the last failure.</param>
internal sealed record DeadLetter(Guid Tenant, Guid EventId, string EventName, string Subscriber, int Attempts, Instant DeadAt, string? Error);

/// <summary>Deliveries that were given up, in every database: an operator reads them and, when the cause is mended, sends them again.</summary>
internal sealed class DeadLetters(DispatcherSource pool, Databases databases, IClock clock, ILogger<DeadLetters> log)
{
    /// <summary>All of every brand, those that died first in front.</summary>
    public async Task<IReadOnlyList<DeadLetter>> AllAsync(CancellationToken cancellationToken)
    {
        var letters = new List<DeadLetter>();
        await EverywhereAsync(async source => letters.AddRange(await OfAsync(source, cancellationToken)));
        return [.. letters.OrderBy(l => l.DeadAt).ThenBy(l => l.EventId)];
    }

    /// <summary>Makes all of them due now; returns how many. One that fails again is given up again.</summary>
    public async Task<int> ReplayAsync(CancellationToken cancellationToken)
    {
        var revived = 0;
        await EverywhereAsync(async source =>
        {
            await using var command = source.CreateCommand($"""
                WITH revived AS (
                    UPDATE tenancy.deliveries SET dead_at = NULL, leased_until = NULL, next_attempt_at = $1 WHERE dead_at IS NOT NULL AND done_at IS NULL RETURNING 1)
                SELECT count(*), pg_notify('{DispatcherSignal.Channel}', '') FROM revived
                """);
            command.Parameters.AddWithValue(clock.GetCurrentInstant());
            revived += (int)(long)(await command.ExecuteScalarAsync(cancellationToken))!;
        });
        return revived;
    }

    private static async Task<IReadOnlyList<DeadLetter>> OfAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("""
            SELECT d.tenant_id, d.event_id, o.name, d.subscriber, d.attempts, d.dead_at, d.last_error
            FROM tenancy.deliveries d JOIN tenancy.outbox o ON o.tenant_id = d.tenant_id AND o.id = d.event_id
            WHERE d.dead_at IS NOT NULL AND d.done_at IS NULL
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

    private async Task EverywhereAsync(Func<NpgsqlDataSource, Task> work)
    {
        await work(pool.Source);
        foreach (var silo in databases.Silos)
        {
            await using var source = databases.DispatcherOf(silo);
            try
            {
                await work(source.Source);
            }
            catch (NpgsqlException failure)
            {
                log.LogWarning(failure, "The silo {Silo} does not answer; its dead letters are left out.", silo);
            }
        }
    }
}
