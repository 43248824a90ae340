using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Silos;
using Npgsql;

namespace FoodSaaS.Tenancy.Recovery;

/// <summary>What is put back has the history that it had: its next version is the one after. What stays keeps its own.</summary>
internal sealed class RestoredHistory(NpgsqlConnection now, TenantId brand)
{
    private const string Table = "tenancy.history";

    /// <param name="staying">Entities that stay as they are, as the history names them.</param>
    public async Task PutBackAsync(BrandRows old, BrandRows present, IReadOnlyList<TenantTable> tables, IReadOnlyList<string> staying, CancellationToken cancellationToken)
    {
        var history = tables.Single(t => t.Name == Table);
        await RunAsync($"DELETE FROM {Table} WHERE {TenantModel.Column} = $1 AND NOT (entity = ANY ($2))", cancellationToken, brand.Value, staying.ToArray());
        await old.CopyToAsync(
            present,
            history,
            staged => RunAsync($"INSERT INTO {Table} ({history.Columns}) SELECT {history.Columns} FROM {staged} WHERE NOT (entity = ANY ($1))", cancellationToken, (object)staying.ToArray()),
            cancellationToken);
    }

    private async Task RunAsync(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, now) { CommandTimeout = 0 };
        foreach (var value in values) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
