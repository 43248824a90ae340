namespace FoodSaaS.IntegrationTests.Tenancy.Tables;

/// <summary>Tries, in a session that works for one tenant, everything that plain SQL can do to another's rows of a table.</summary>
internal sealed class TableSweep(Session session, Guid ours, Guid theirs)
{
    private const string Forbidden = "42501";

    /// <param name="theirRow">One of their rows as JSON, or null where they have none.</param>
    public async Task<IReadOnlyList<string>> LeaksAsync(TenantTable table, string? theirRow)
    {
        var leaks = new List<string>();
        if (await session.ScalarAsync<long>($"SELECT count(*) FROM {table} WHERE tenant_id <> $1", ours) is > 0 and var seen) leaks.Add($"{table}: {seen} foreign rows are seen");
        await WriteNothingAsync(leaks, table, "updated", $"UPDATE {table} SET tenant_id = tenant_id WHERE tenant_id = $1", theirs);
        await WriteNothingAsync(leaks, table, "deleted", $"DELETE FROM {table} WHERE tenant_id = $1", theirs);
        await RefuseAsync(leaks, table, "given away", $"UPDATE {table} SET tenant_id = $1 WHERE ctid = (SELECT min(ctid) FROM {table} WHERE tenant_id = $2)", theirs, ours);
        if (theirRow is not null) await RefuseAsync(leaks, table, "slipped in", $"INSERT INTO {table} SELECT * FROM jsonb_populate_record(NULL::{table}, $1::jsonb)", theirRow);
        return leaks;
    }

    private async Task WriteNothingAsync(List<string> leaks, TenantTable table, string done, string sql, params object[] parameters)
    {
        var (refusal, rows) = await session.TryAsync(sql, parameters);
        if (refusal is not null || rows > 0) leaks.Add($"{table}: foreign rows are {done}: {rows} rows, {refusal ?? "no error"}");
    }

    private async Task RefuseAsync(List<string> leaks, TenantTable table, string done, string sql, params object[] parameters)
    {
        var (refusal, rows) = await session.TryAsync(sql, parameters);
        if (refusal != Forbidden && (refusal is not null || rows > 0)) leaks.Add($"{table}: a row is {done}: {rows} rows, {refusal ?? "no error"}");
    }
}
