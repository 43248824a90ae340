using Npgsql;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>Rows of whole brands: copied from one to many, or deleted. The superuser's connections, without foreign-key checks.</summary>
internal sealed class TenantRows(NpgsqlConnection reading, NpgsqlConnection writing) : IAsyncDisposable
{
    public static async Task<TenantRows> OpenAsync(NpgsqlDataSource source)
    {
        var rows = new TenantRows(await source.OpenConnectionAsync(), await source.OpenConnectionAsync());
        await rows.ExecuteAsync("SET session_replication_role = replica");
        return rows;
    }

    /// <exception cref="CannotMeasureException">There is no such brand.</exception>
    public async Task<Guid> BrandAsync(string slug)
    {
        await using var command = new NpgsqlCommand("SELECT id FROM tenancy.brands WHERE slug = $1", reading) { Parameters = { new() { Value = slug } } };
        return await command.ExecuteScalarAsync() as Guid? ?? throw new CannotMeasureException($"There is no demo brand {slug}: ./dev reset.");
    }

    /// <summary>Copies a brand's rows of one module to other brands, with the same ids: keys begin with the tenant.</summary>
    public async Task CopyAsync(string schema, Guid from, Guid[] to)
    {
        foreach (var table in await ListAsync("SELECT table_name FROM information_schema.columns WHERE table_schema = $1 AND column_name = 'tenant_id' ORDER BY 1", schema)) await CopyTableAsync($"{schema}.{table}", from, to);
    }

    /// <summary>The same for one table. The rows of each brand lie together, as an import writes them.</summary>
    public async Task CopyTableAsync(string name, Guid from, Guid[] to)
    {
        var columns = string.Join(", ", await ColumnsAsync(name, "tenant_id"));
        var brands = string.Join(", ", to.Select(id => $"('{id}'::uuid)"));
        await using var source = await reading.BeginRawBinaryCopyAsync($"COPY (SELECT brand, {columns} FROM {name} CROSS JOIN (VALUES {brands}) b(brand) WHERE tenant_id = '{from}' ORDER BY brand, {name}.ctid) TO STDOUT (FORMAT BINARY)");
        await using var target = await writing.BeginRawBinaryCopyAsync($"COPY {name} (tenant_id, {columns}) FROM STDIN (FORMAT BINARY)");
        await source.CopyToAsync(target);
    }

    /// <summary>Deletes brands by the pattern of their slugs, with everything that they have.</summary>
    public async Task DeleteAsync(string slugs)
    {
        foreach (var table in await ListAsync("SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.columns WHERE column_name = 'tenant_id' AND table_schema <> $1", "information_schema"))
        {
            await ExecuteAsync($"DELETE FROM {table} WHERE tenant_id IN (SELECT id FROM tenancy.brands WHERE slug LIKE '{slugs}')");
        }

        await ExecuteAsync($"DELETE FROM tenancy.brands WHERE slug LIKE '{slugs}'");
    }

    /// <summary>Deletes rows of brands: all of a table, or those that were made since an id was drawn.</summary>
    public async Task DeleteAsync(string table, Guid[] brands, Guid? since = null, string id = "id")
    {
        await using var command = new NpgsqlCommand($"DELETE FROM {table} WHERE tenant_id = ANY($1){(since is null ? "" : $" AND {id} > $2")}", writing) { Parameters = { new() { Value = brands } }, CommandTimeout = 600 };
        if (since is { } drawn) command.Parameters.Add(new() { Value = drawn });
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Columns of a table other than some, as a list for SQL.</summary>
    public async Task<IReadOnlyList<string>> ColumnsAsync(string table, params string[] without)
    {
        var all = await ListAsync("SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum", table);
        return [.. all.Except(without, StringComparer.Ordinal)];
    }

    /// <summary>Plans after so many new rows should not be those of an empty table, nor should the first to read a row have to note that it is there to stay.</summary>
    /// <param name="tables">All where none is named.</param>
    public Task SettleAsync(params string[] tables) => ExecuteAsync($"VACUUM (ANALYZE) {string.Join(", ", tables)}");

    public async ValueTask DisposeAsync()
    {
        await reading.DisposeAsync();
        await writing.DisposeAsync();
    }

    private async Task<List<string>> ListAsync(string query, string argument)
    {
        await using var command = new NpgsqlCommand(query, reading) { Parameters = { new() { Value = argument } } };
        await using var rows = await command.ExecuteReaderAsync();
        var list = new List<string>();
        while (await rows.ReadAsync()) list.Add(rows.GetString(0));
        return list;
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var command = new NpgsqlCommand(statement, writing) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }
}
