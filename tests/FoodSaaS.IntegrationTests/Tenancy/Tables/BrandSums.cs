using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Tenancy.Tables;

/// <summary>A brand's rows in a database, by table: their number and a hash of what is in them, as the superuser sees them. Tables without any are left out.</summary>
internal static class BrandSums
{
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(DatabaseUrls database, IEnumerable<TenantTable> tables, Guid brand)
    {
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            var sum = await database.ScalarAsync<string>($"SELECT count(*) || ' ' || md5(coalesce(string_agg(to_jsonb(t)::text, '|' ORDER BY to_jsonb(t)::text), '')) FROM {table} t WHERE tenant_id = $1", brand);
            if (!sum!.StartsWith("0 ", StringComparison.Ordinal)) rows[table.ToString()] = sum;
        }

        return rows;
    }
}
