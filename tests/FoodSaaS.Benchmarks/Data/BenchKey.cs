using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>The API keys that measurements ask with: drawn anew for each run, since only their hashes can be kept.</summary>
internal static class BenchKey
{
    /// <summary>With the rights of the public.</summary>
    public static Task<string> IssueAsync(NpgsqlDataSource source, Guid brand) => IssueAsync(source, brand, "Benchmark", "Publishable", "pk_", []);

    /// <summary>Of the brand's own server: it takes orders and says how they are taken.</summary>
    public static Task<string> IssueSecretAsync(NpgsqlDataSource source, Guid brand) => IssueAsync(source, brand, "Benchmark server", "Secret", "sk_", ["TakeOrders", "ManageOrdering"]);

    private static async Task<string> IssueAsync(NpgsqlDataSource source, Guid brand, string name, string kind, string prefix, string[] permissions)
    {
        var key = prefix + RandomNumberGenerator.GetString("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", 43);
        await using var command = source.CreateCommand("""
            WITH old AS (DELETE FROM accounts.api_keys WHERE brand_id = $1 AND name = $3)
            INSERT INTO accounts.api_keys (id, brand_id, name, kind, hash, hint, permissions, created_at)
            VALUES (gen_random_uuid(), $1, $3, $4, $2, $5, $6, now())
            """);
        command.Parameters.Add(new() { Value = brand });
        command.Parameters.Add(new() { Value = SHA256.HashData(Encoding.UTF8.GetBytes(key)) });
        foreach (var value in (object[])[name, kind, prefix, permissions]) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
        return key;
    }
}
