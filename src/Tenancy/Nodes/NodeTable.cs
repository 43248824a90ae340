using FoodSaaS.Tenancy.Events;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Nodes;

/// <summary>A notice as the node that it is for reads it.</summary>
internal sealed record ReceivedNotice(Guid Tenant, Guid Id, string Kind, string Payload);

/// <summary>The statements about nodes and what they are told. All times are the database's.</summary>
internal sealed class NodeTable(DispatcherSource source, NodeOptions options)
{
    /// <summary>Senders hold it shared until they commit, a node that begins alone: so it is told of everything that commits after it has begun.</summary>
    public const long Lock = 0x46_53_4e_4f_44_45;

    private Duration Lease => Duration.FromTimeSpan(options.Lease);

    /// <summary>Takes the node's name, with nothing to be told.</summary>
    public async Task BeginAsync(Guid instance, CancellationToken cancellationToken)
    {
        await using var connection = await source.Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, $"SELECT pg_advisory_xact_lock({Lock})", cancellationToken);
        await RunAsync(connection, "DELETE FROM tenancy.notices WHERE node = $1", cancellationToken, options.Name);
        await RunAsync(connection, "DELETE FROM tenancy.nodes WHERE name <> $1 AND lease_until < now() - interval '1 day'", cancellationToken, options.Name);
        await RunAsync(
            connection,
            """
            INSERT INTO tenancy.nodes (name, instance, started_at, lease_until) VALUES ($1, $2, now(), clock_timestamp() + $3)
            ON CONFLICT (name) DO UPDATE SET instance = excluded.instance, started_at = excluded.started_at, lease_until = excluded.lease_until
            """,
            cancellationToken,
            options.Name, instance, Lease);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>False where the lease had ended, another process took the name, or a notice has waited too long to be believed to be done in time.</summary>
    public async Task<bool> RenewAsync(Guid instance, CancellationToken cancellationToken)
    {
        await using var command = Command(
            """
            UPDATE tenancy.nodes SET lease_until = now() + $3
            WHERE name = $1 AND instance = $2 AND lease_until > now()
              AND NOT EXISTS (SELECT 1 FROM tenancy.notices n WHERE n.node = $1 AND n.sent_at < now() - $3)
            """,
            options.Name, instance, Lease);
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>True where another process has the node's name and holds a lease.</summary>
    public async Task<bool> IsTakenAsync(Guid instance, CancellationToken cancellationToken)
    {
        await using var command = Command("SELECT EXISTS (SELECT 1 FROM tenancy.nodes WHERE name = $1 AND instance <> $2 AND lease_until > now())", options.Name, instance);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Nobody waits for this node any longer.</summary>
    public async Task EndAsync(Guid instance, CancellationToken cancellationToken)
    {
        await using var command = Command("UPDATE tenancy.nodes SET lease_until = '-infinity' WHERE name = $1 AND instance = $2", options.Name, instance);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ReceivedNotice>> PendingAsync(CancellationToken cancellationToken)
    {
        await using var command = Command("SELECT tenant_id, id, kind, payload FROM tenancy.notices WHERE node = $1 ORDER BY number", options.Name);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<ReceivedNotice>();
        while (await reader.ReadAsync(cancellationToken)) found.Add(new ReceivedNotice(reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.GetString(3)));
        return found;
    }

    public async Task DoneAsync(ReceivedNotice notice, CancellationToken cancellationToken)
    {
        await using var command = Command(
            "WITH gone AS (DELETE FROM tenancy.notices WHERE tenant_id = $1 AND id = $2 AND node = $3 RETURNING id) SELECT pg_notify($4, '') FROM gone",
            notice.Tenant, notice.Id, options.Name, NodeSignal.DoneChannel);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// Ends the leases that have run out among the nodes that still have to do it, so that none of them can renew one any more, and names those nodes.
    /// </summary>
    public async Task<(bool IsSettled, IReadOnlyList<string> Lost)> LookAsync(Guid tenant, Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await source.Source.OpenConnectionAsync(cancellationToken);
        if (await CountAsync(connection, tenant, id, cancellationToken) == 0) return (true, []);
        await RunAsync(
            connection,
            "UPDATE tenancy.nodes SET lease_until = '-infinity' WHERE lease_until < now() AND name IN (SELECT node FROM tenancy.notices WHERE tenant_id = $1 AND id = $2)",
            cancellationToken,
            tenant, id);
        await using var gone = new NpgsqlCommand(
            "DELETE FROM tenancy.notices n WHERE n.tenant_id = $1 AND n.id = $2 AND NOT EXISTS (SELECT 1 FROM tenancy.nodes o WHERE o.name = n.node AND o.lease_until > '-infinity') RETURNING n.node", connection);
        gone.Parameters.AddWithValue(tenant);
        gone.Parameters.AddWithValue(id);
        var lost = new List<string>();
        await using (var reader = await gone.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) lost.Add(reader.GetString(0));
        }

        return (await CountAsync(connection, tenant, id, cancellationToken) == 0, lost);
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, Guid tenant, Guid id, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT count(*) FROM tenancy.notices WHERE tenant_id = $1 AND id = $2", connection);
        command.Parameters.AddWithValue(tenant);
        command.Parameters.AddWithValue(id);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = source.Source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        return command;
    }
}
