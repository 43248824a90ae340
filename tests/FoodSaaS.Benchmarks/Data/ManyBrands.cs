using System.Globalization;
using System.Text;
using FoodSaaS.Benchmarks.Stack;
using Npgsql;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>A thousand brands on twenty templates of content types. Made by COPY, kept between runs, and suspended but for their own measurement: an API builds the schemas of all that are active as it starts.</summary>
internal static class ManyBrands
{
    public const int Count = 1_000;
    public const int Templates = 20;

    private const int Types = 6;
    private const int Fields = 12;

    public static async Task EnsureAsync(RunningStack stack)
    {
        await using var source = NpgsqlDataSource.Create(stack.Database.ToOptions());
        await using (var count = source.CreateCommand("SELECT count(*) FROM tenancy.brands WHERE slug LIKE 'many-%' AND content_hash IS NOT NULL"))
        {
            if (await count.ExecuteScalarAsync() is (long)Count) return;
        }

        await using var rows = await TenantRows.OpenAsync(source);
        await rows.DeleteAsync("many-%");
        await BrandRows.InsertAsync(source, Enumerable.Range(0, Count).Select(Brand));
        for (var t = 0; t < Templates; t++)
        {
            await ContentRows.GiveAsync(source, [.. Enumerable.Range(0, Count).Where(n => n % Templates == t).Select(n => Brand(n).Id)], Template(t));
        }

        await rows.SettleAsync();
    }

    public static Task WakeAsync(RunningStack stack) => SetAsync(stack, "Active");

    public static Task SuspendAsync(RunningStack stack) => SetAsync(stack, "Suspended");

    public static BenchBrand Brand(int number) => new(
        new Guid(string.Create(CultureInfo.InvariantCulture, $"0be9d000-0001-7000-8000-{number:x12}")), string.Create(CultureInfo.InvariantCulture, $"many-{number:0000}"));

    private static async Task SetAsync(RunningStack stack, string status)
    {
        await using var source = NpgsqlDataSource.Create(stack.Database.ToOptions());
        await using var command = source.CreateCommand("UPDATE tenancy.brands SET status = $1 WHERE slug LIKE 'many-%'");
        command.Parameters.Add(new() { Value = status });
        await command.ExecuteNonQueryAsync();
    }

    private static string Template(int number)
    {
        var types = Enumerable.Range(0, Types).Select(t =>
        {
            var fields = Enumerable.Range(0, Fields).Select(f => $$"""{"name":"field{{f}}","kind":"{{(f % 3 == 0 ? "Number" : "Text")}}","label":"Field {{f}} of template {{number}}","isFilterable":{{(f % 2 == 0 ? "true" : "false")}}}""");
            return $$"""{"name":"Type{{t}}","plural":"type{{t}}s","label":"Type {{t}}","fields":[{{string.Join(',', fields)}}]}""";
        });
        return new StringBuilder("{\"types\":[").AppendJoin(',', types).Append("],\"components\":[]}").ToString();
    }
}
