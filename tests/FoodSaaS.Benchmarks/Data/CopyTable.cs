using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>Writes the values of one row after the other into a table by binary COPY.</summary>
internal sealed class CopyTable(NpgsqlBinaryImporter copy)
{
    /// <param name="table">Name and columns.</param>
    public static async Task FillAsync(NpgsqlConnection connection, string table, int rows, Action<CopyTable, int> write)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT BINARY)");
        var values = new CopyTable(copy);
        for (var i = 0; i < rows; i++)
        {
            await copy.StartRowAsync();
            write(values, i);
        }

        await copy.CompleteAsync();
    }

    public CopyTable Id(Guid? value)
    {
        if (value is { } id) return Put(id, NpgsqlDbType.Uuid);
        copy.WriteNull();
        return this;
    }

    public CopyTable Ids(IEnumerable<Guid> values) => Put(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Uuid);

    public CopyTable Text(string value) => Put(value, NpgsqlDbType.Text);

    public CopyTable Texts(string[] values) => Put(values, NpgsqlDbType.Array | NpgsqlDbType.Text);

    /// <summary>A text in the brand's one language; none where it is empty.</summary>
    public CopyTable Json(string value) =>
        Put(JsonSerializer.Serialize(value.Length == 0 ? [] : new Dictionary<string, string>(StringComparer.Ordinal) { [BrandRows.Locale] = value }), NpgsqlDbType.Jsonb);

    /// <summary>JSON as it stands.</summary>
    public CopyTable Document(string json) => Put(json, NpgsqlDbType.Jsonb);

    public CopyTable Number(int value) => Put(value, NpgsqlDbType.Integer);

    public CopyTable Amount(long value) => Put(value, NpgsqlDbType.Bigint);

    public CopyTable Flag(bool value) => Put(value, NpgsqlDbType.Boolean);

    public CopyTable Moment() => Put(DateTime.UnixEpoch, NpgsqlDbType.TimestampTz);

    private CopyTable Put<T>(T value, NpgsqlDbType type)
        where T : notnull
    {
        copy.Write(value, type);
        return this;
    }
}
