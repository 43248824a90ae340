using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Tracing;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Calls;

/// <summary>The brand's side of the table of calls: statements of the scope's own connection, within its transaction.</summary>
internal sealed class ScheduledCalls(TenantConnection connection, ITenantScope scope, IClock clock) : ICalls
{
    public async Task ScheduleAsync(string kind, Guid lane, IReadOnlyCollection<Guid> ids, Instant due, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return;
        await AtEnd(
            """
            INSERT INTO tenancy.calls (tenant_id, kind, id, lane, due_at, claims, trace_place)
            SELECT $1, $2, i.id, $3, $5, 0, nullif($6, '') FROM unnest($4::uuid[]) AS i (id)
            ON CONFLICT (tenant_id, kind, id) DO NOTHING
            """,
            scope.Current.Value, kind, lane, ids.ToArray(), due, Spans.Place ?? "");
        connection.WakeAfter(Wake.Calls);
    }

    public Task RepeatAsync(string kind, Guid id, Instant due, CancellationToken cancellationToken) => AtEnd(
        "UPDATE tenancy.calls SET due_at = $4, leased_until = NULL, claims = 0 WHERE tenant_id = $1 AND kind = $2 AND id = $3", scope.Current.Value, kind, id, due);

    public Task HoldAsync(string kind, Guid id, CancellationToken cancellationToken) => AtEnd(
        "UPDATE tenancy.calls SET leased_until = $4 WHERE tenant_id = $1 AND kind = $2 AND id = $3 AND leased_until < $4", scope.Current.Value, kind, id, clock.GetCurrentInstant() + CallQueue.Lease);

    public Task EndAsync(string kind, Guid id, CancellationToken cancellationToken) =>
        AtEnd("DELETE FROM tenancy.calls WHERE tenant_id = $1 AND kind = $2 AND id = $3", scope.Current.Value, kind, id);

    public Task EndLaneAsync(string kind, Guid lane, CancellationToken cancellationToken) =>
        AtEnd("DELETE FROM tenancy.calls WHERE tenant_id = $1 AND kind = $2 AND lane = $3", scope.Current.Value, kind, lane);

    private Task AtEnd(string sql, params object[] values)
    {
        if (!connection.IsInTransaction) throw new InvalidOperationException("Calls are scheduled inside a use case's transaction.");
        connection.AtEnd(sql, values.Select(v => new NpgsqlParameter { Value = v }));
        return Task.CompletedTask;
    }
}
