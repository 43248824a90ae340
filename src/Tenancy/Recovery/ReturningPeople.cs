using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Silos;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Recovery;

/// <summary>
/// People who are in the copy and not in the live database any more. Nobody comes back who was erased since: that is known from the live outbox, as far back as events are
/// kept, and only where the outbox itself was not lost.
/// </summary>
internal sealed class ReturningPeople(NpgsqlConnection then, NpgsqlConnection now, TenantId brand, RestoreRules rules)
{
    /// <summary>Events that all were told of go after 30 days.</summary>
    private static readonly Duration ErasuresKnown = Duration.FromDays(29);

    /// <returns>How many came back; null where nobody can tell who was erased.</returns>
    public async Task<long?> ReturnAsync(IReadOnlyList<TenantTable> tables, Instant to, Instant at, CancellationToken cancellationToken)
    {
        if (at - to > ErasuresKnown || !await HasOutboxOfThenAsync(cancellationToken)) return null;
        var back = new HashSet<Guid>();
        foreach (var table in tables.Where(t => rules.Of(t) == RestoreRule.OfPeople))
        {
            var (column, erasure) = rules.PeopleOf(table);
            // A person's own row stands in front of all that point to it.
            var isOwn = column == "id";
            var named = isOwn ? await ErasedAsync(erasure, cancellationToken) : [.. back];
            await new BrandRows(then, brand).CopyToAsync(
                new BrandRows(now, brand),
                table,
                async staged => back.UnionWith(await IdsAsync(
                    now,
                    $"INSERT INTO {table.Name} ({table.Columns}) SELECT {table.Columns} FROM {staged} WHERE ({column} = ANY ($1)) <> {isOwn} ON CONFLICT DO NOTHING RETURNING {column}",
                    cancellationToken,
                    named)),
                cancellationToken);
        }

        return back.Count;
    }

    /// <summary>What was in the outbox last is there still: so what came after it is, too.</summary>
    private async Task<bool> HasOutboxOfThenAsync(CancellationToken cancellationToken)
    {
        var newest = await IdsAsync(then, $"SELECT id FROM tenancy.outbox WHERE {TenantModel.Column} = $1 ORDER BY occurred_at DESC, id DESC LIMIT 1", cancellationToken, brand.Value);
        return newest.Count > 0 && (await IdsAsync(now, $"SELECT id FROM tenancy.outbox WHERE {TenantModel.Column} = $1 AND id = $2", cancellationToken, brand.Value, newest[0])).Count > 0;
    }

    private async Task<Guid[]> ErasedAsync(Erasure erasure, CancellationToken cancellationToken) =>
        [.. await IdsAsync(now, $"SELECT (payload ->> $3)::uuid FROM tenancy.outbox WHERE {TenantModel.Column} = $1 AND name = $2", cancellationToken, brand.Value, erasure.EventName, erasure.Member)];

    private static async Task<IReadOnlyList<Guid>> IdsAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values) command.Parameters.AddWithValue(value);
        var ids = new List<Guid>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) ids.Add(reader.GetGuid(0));
        return ids;
    }
}
