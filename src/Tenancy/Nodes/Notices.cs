using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using Npgsql;

namespace FoodSaaS.Tenancy.Nodes;

/// <summary>The sender's side: statements within the scope's transaction for what is sent, the node's own for waiting.</summary>
internal sealed class Notices(ITenantScope scope, TenantConnection connection, NodeTable table, NodeSignal signal, NodeLoop loop, NodeOptions options) : INotices
{
    /// <summary>A word of a node that did it may be lost with the connection that listens.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    public async Task<SentNotice> SendAsync(string kind, string payload, CancellationToken cancellationToken)
    {
        if (!connection.IsInTransaction) throw new InvalidOperationException("Notices are sent inside a transaction.");
        // Nodes are on the list of the registry's database, also for brands in silos.
        var registry = await connection.RegistryAsync(cancellationToken);
        // Two statements: the second must see the nodes that were waited for in the first.
        await using (var fence = new NpgsqlCommand($"SELECT pg_advisory_xact_lock_shared({NodeTable.Lock})", registry)) await fence.ExecuteNonQueryAsync(cancellationToken);
        var id = Ids.New();
        await using var command = new NpgsqlCommand(
            """
            WITH sent AS (
                INSERT INTO tenancy.notices (tenant_id, id, node, kind, payload, sent_at)
                SELECT $1, $2, name, $3, $4, clock_timestamp() FROM tenancy.nodes WHERE name <> $5 AND lease_until > '-infinity'
                RETURNING node)
            SELECT node, pg_notify($6, '') FROM sent
            """,
            registry);
        foreach (var value in new object[] { scope.Current.Value, id, kind, payload, options.Name, NodeSignal.ToldChannel }) command.Parameters.AddWithValue(value);
        var nodes = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) nodes.Add(reader.GetString(0));
        return new SentNotice(id, nodes);
    }

    public async Task<SettledNotice> SettleAsync(SentNotice notice, CancellationToken cancellationToken)
    {
        var lost = new List<string>();
        while (notice.Nodes.Count > 0)
        {
            var next = signal.NextDone;
            var (isSettled, gone) = await table.LookAsync(scope.Current.Value, notice.Id, cancellationToken);
            lost.AddRange(gone);
            if (isSettled) break;
            await Task.WhenAny(next, Task.Delay(LookAgain, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }

        return new SettledNotice(lost);
    }

    public Task CatchUpAsync(CancellationToken cancellationToken) => loop.ReadAsync(cancellationToken);
}
