using System.Text.Json;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Content;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Silos;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Recovery;

/// <summary>
/// What follows from a restore, as timers of its transaction: they fire as soon as it is committed, wherever a host runs, until all were told. Timers of then come back,
/// since rows of then wait for them; those of now stay, since the rows that stay do. One that fired already fires again, which all of them bear.
/// </summary>
internal sealed class RestoreTimers(NpgsqlConnection now, TenantId brand)
{
    private const string Table = "tenancy.timers";
    private const string Cause = "Restore";

    public async Task SetAsync(BrandRows old, BrandRows present, IReadOnlyList<TenantTable> tables, IEnumerable<Erasure> erasures, Instant to, Instant at, CancellationToken cancellationToken)
    {
        var timers = tables.Single(t => t.Name == Table);
        await old.CopyToAsync(
            present,
            timers,
            staged => RunAsync(
                $"INSERT INTO {Table} ({timers.Columns}) SELECT {timers.Columns} FROM {staged} ON CONFLICT ({TenantModel.Column}, name, key) DO UPDATE SET due_at = excluded.due_at, payload = excluded.payload",
                cancellationToken),
            cancellationToken);
        foreach (var happened in new IEvent[] { new DataChanged([DataChanged.Everything], Ids.New(), Cause), new ContentChosen(), new BrandRestored(to, at) }) await RaiseAsync(happened, at, cancellationToken);
        foreach (var erasure in erasures) await EraseAgainAsync(erasure, to, at, cancellationToken);
    }

    private Task RaiseAsync(IEvent happened, Instant at, CancellationToken cancellationToken) => RunAsync(
        $"""
        INSERT INTO {Table} ({TenantModel.Column}, name, key, due_at, payload) VALUES ($1, $2, 'restore', $3, $4::jsonb)
        ON CONFLICT ({TenantModel.Column}, name, key) DO UPDATE SET due_at = excluded.due_at, payload = excluded.payload
        """,
        cancellationToken,
        brand.Value, EventNames.Of(happened.GetType()), at.ToDateTimeUtc(), JsonSerializer.Serialize(happened, happened.GetType(), EventJson.Options));

    /// <summary>Rows of then may name people who were erased since: whoever forgets them forgets them once more. Once each, however often earlier restores told it again.</summary>
    private Task EraseAgainAsync(Erasure erasure, Instant to, Instant at, CancellationToken cancellationToken) => RunAsync(
        $"""
        INSERT INTO {Table} ({TenantModel.Column}, name, key, due_at, payload)
        SELECT DISTINCT {TenantModel.Column}, name, 'restore:' || md5(payload::text), $3, payload FROM tenancy.outbox WHERE {TenantModel.Column} = $1 AND name = $2 AND occurred_at >= $4
        ON CONFLICT DO NOTHING
        """,
        cancellationToken,
        brand.Value, erasure.EventName, at.ToDateTimeUtc(), to.ToDateTimeUtc());

    private async Task RunAsync(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, now) { CommandTimeout = 0 };
        foreach (var value in values) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
