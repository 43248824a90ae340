using System.Text.Json;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace FoodSaaS.Tenancy.Events;

/// <summary>Puts events into the outbox at a later time.</summary>
public interface ITimers
{
    /// <summary>Within the present transaction: raises <paramref name="happened"/> at <paramref name="at"/>; a timer of the same event name and key is replaced.</summary>
    /// <param name="key">At most 100 characters.</param>
    Task SetAsync(IEvent happened, string key, Instant at, CancellationToken cancellationToken);

    /// <summary>Forgets a timer; nothing happens where there is none.</summary>
    Task CancelAsync<TEvent>(string key, CancellationToken cancellationToken)
        where TEvent : IEvent;
}

internal sealed class Timers(TenantConnection connection, ITenantScope scope, IClock clock) : ITimers
{
    public Task SetAsync(IEvent happened, string key, Instant at, CancellationToken cancellationToken)
    {
        if (!connection.IsInTransaction) throw new InvalidOperationException("Timers are set inside a use case's transaction.");
        // Others set the same timer at the same time.
        connection.AtEnd(
            """
            INSERT INTO tenancy.timers (tenant_id, name, key, due_at, payload) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (tenant_id, name, key) DO UPDATE SET due_at = excluded.due_at, payload = excluded.payload
            """,
            new() { Value = scope.Current.Value },
            new() { Value = EventNames.Of(happened.GetType()) },
            new() { Value = key },
            new() { Value = at },
            new() { Value = JsonSerializer.Serialize(happened, happened.GetType(), EventJson.Options), NpgsqlDbType = NpgsqlDbType.Jsonb });
        if (at - clock.GetCurrentInstant() < OutboxDispatcher.LongestSleep) connection.WakeAfter(Wake.Outbox);
        return Task.CompletedTask;
    }

    public Task CancelAsync<TEvent>(string key, CancellationToken cancellationToken)
        where TEvent : IEvent
    {
        if (!connection.IsInTransaction) throw new InvalidOperationException("Timers are cancelled inside a use case's transaction.");
        connection.AtEnd(
            "DELETE FROM tenancy.timers WHERE tenant_id = $1 AND name = $2 AND key = $3",
            new() { Value = scope.Current.Value },
            new() { Value = EventNames.Of(typeof(TEvent)) },
            new() { Value = key });
        return Task.CompletedTask;
    }
}
