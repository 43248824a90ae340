using Npgsql;
using NpgsqlTypes;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>The rows of the brand registry.</summary>
internal static class BrandRows
{
    public const string Locale = "en";

    public static async Task InsertAsync(NpgsqlDataSource source, IEnumerable<BenchBrand> brands)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var copy = await connection.BeginBinaryImportAsync("COPY tenancy.brands (id, slug, name, country, currency, time_zone, locales, default_locale, status, created_at) FROM STDIN (FORMAT BINARY)");
        foreach (var brand in brands)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(brand.Id, NpgsqlDbType.Uuid);
            await copy.WriteAsync(brand.Slug, NpgsqlDbType.Varchar);
            await copy.WriteAsync("Bench Kitchen", NpgsqlDbType.Varchar);
            await copy.WriteAsync("DE", NpgsqlDbType.Varchar);
            await copy.WriteAsync("EUR", NpgsqlDbType.Varchar);
            await copy.WriteAsync("Europe/Berlin", NpgsqlDbType.Varchar);
            await copy.WriteAsync(new[] { Locale }, NpgsqlDbType.Array | NpgsqlDbType.Text);
            await copy.WriteAsync(Locale, NpgsqlDbType.Varchar);
            await copy.WriteAsync("Active", NpgsqlDbType.Varchar);
            await copy.WriteAsync(DateTime.UnixEpoch, NpgsqlDbType.TimestampTz);
        }

        await copy.CompleteAsync();
    }
}
