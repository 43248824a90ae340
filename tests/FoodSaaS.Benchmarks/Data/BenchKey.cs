using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>The API key that the menu query is asked with: drawn anew for each run, since only its hash can be kept.</summary>
internal static class BenchKey
{
    private const string Name = "Benchmark";

    public static async Task<string> IssueAsync(NpgsqlDataSource source, Guid brand)
    {
        var key = "pk_" + RandomNumberGenerator.GetString("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", 43);
        await using var command = source.CreateCommand("""
            WITH old AS (DELETE FROM accounts.api_keys WHERE brand_id = $1 AND name = $3)
            INSERT INTO accounts.api_keys (id, brand_id, name, kind, hash, hint, created_at)
            VALUES (gen_random_uuid(), $1, $3, 'Publishable', $2, 'pk_', now())
            """);
        command.Parameters.Add(new() { Value = brand });
        command.Parameters.Add(new() { Value = SHA256.HashData(Encoding.UTF8.GetBytes(key)) });
        command.Parameters.Add(new() { Value = Name });
        await command.ExecuteNonQueryAsync();
        return key;
    }
}
