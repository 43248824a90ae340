using Npgsql;

namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>Connection strings of one fresh database, one a role.</summary>
internal sealed record DatabaseUrls(string Admin, string SuperuserHere, string Owner, string App, string Dispatcher)
{
    public static DatabaseUrls New(NpgsqlConnectionStringBuilder superuser)
    {
        var name = "foodsaas_test_" + Guid.NewGuid().ToString("N")[..12];
        string As(string user) => new NpgsqlConnectionStringBuilder(superuser.ConnectionString) { Username = user, Password = "test-" + user, Database = name }.ConnectionString;
        var here = new NpgsqlConnectionStringBuilder(superuser.ConnectionString) { Database = name };
        return new(superuser.ConnectionString, here.ConnectionString, As("foodsaas_owner"), As("foodsaas_app"), As("foodsaas_dispatcher"));
    }

    public string Name => new NpgsqlConnectionStringBuilder(SuperuserHere).Database!;

    /// <summary>A statement as the superuser, for looking behind the locks.</summary>
    public async Task<T?> ScalarAsync<T>(string sql, params object[] parameters)
    {
        await using var source = NpgsqlDataSource.Create(SuperuserHere);
        await using var command = source.CreateCommand(sql);
        foreach (var parameter in parameters) command.Parameters.AddWithValue(parameter);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    /// <summary>The first column of every row, as the superuser sees it.</summary>
    public async Task<IReadOnlyList<T>> ColumnAsync<T>(string sql, params object[] parameters)
    {
        await using var source = NpgsqlDataSource.Create(SuperuserHere);
        await using var command = source.CreateCommand(sql);
        foreach (var parameter in parameters) command.Parameters.AddWithValue(parameter);
        var values = new List<T>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) values.Add(reader.GetFieldValue<T>(0));
        return values;
    }
}
