namespace FoodSaaS.Tenancy.Life;

/// <summary>What of a brand's tables goes into its export: every column but secrets, by rule, so that a new column is judged, too.</summary>
internal static class ExportContents
{
    private static readonly string[] SecretWords = ["secret", "token", "password", "sealed"];

    /// <summary>The folder of exports themselves, which are no part of an export.</summary>
    public const string Folder = "exports";

    /// <summary>Bytes are hashes and sealed secrets here; whatever is called a secret is one.</summary>
    public static bool IsSecret(string column, string type) => type == "bytea" || SecretWords.Any(w => column.Contains(w, StringComparison.Ordinal));

    /// <summary>One JSON text a row. The brand's id is the first parameter.</summary>
    public static string Query(BrandTable table)
    {
        var columns = table.Columns.Where(c => !IsSecret(c.Name, c.Type)).Select(c => BrandTable.Quote(c.Name));
        return $"SELECT to_jsonb(r)::text FROM (SELECT {string.Join(", ", columns)} FROM {table} WHERE {BrandTable.Quote(table.Owner)} = $1) AS r";
    }
}
