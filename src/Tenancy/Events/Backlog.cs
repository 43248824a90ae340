using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Events;

/// <summary>What is still to be done in the background in one database: timers, deliveries and calls.</summary>
internal sealed class Backlog(DispatcherSource source, IClock clock)
{
    /// <summary>Whether nothing is due by now, and nothing under way: what is leased is not done. One statement, as each kind of work may bring about the others.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using var command = source.Source.CreateCommand("""
            SELECT NOT EXISTS (SELECT FROM tenancy.timers WHERE due_at <= $1)
               AND NOT EXISTS (SELECT FROM tenancy.deliveries WHERE done_at IS NULL AND dead_at IS NULL AND attempts >= 0 AND next_attempt_at <= $1)
               AND NOT EXISTS (SELECT FROM tenancy.calls WHERE due_at <= $1)
            """);
        command.Parameters.Add(new NpgsqlParameter<Instant> { TypedValue = clock.GetCurrentInstant() });
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
