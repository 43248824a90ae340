using System.Globalization;
using FoodSaaS.Benchmarks.Stack;
using Npgsql;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>Ten thousand brands with the menu of the benchmarks, to be drawn from. Made by COPY, kept between runs.</summary>
internal static class BrandCrowd
{
    public const int Count = 10_000;

    private const int Edition = 2;
    private const int AtOnce = 500;

    /// <summary>Slugs, in an order that says nothing.</summary>
    public static async Task<IReadOnlyList<string>> EnsureAsync(Bench bench)
    {
        await using var source = NpgsqlDataSource.Create(bench.Stack.Database.ToOptions());
        BenchBrand[] brands = [.. Enumerable.Range(0, Count).Select(Make)];
        if (!await IsCompleteAsync(source)) await FillAsync(source, bench.Brands.First.Id, brands);
        return [.. brands.Select(b => b.Slug)];
    }

    private static BenchBrand Make(int number) => new(
        new Guid(string.Create(CultureInfo.InvariantCulture, $"0c40d000-{Edition:x4}-7000-8000-{number:x12}")),
        string.Create(CultureInfo.InvariantCulture, $"crowd{Edition}-{number:00000}"));

    /// <summary>Sizes are copied last.</summary>
    private static async Task<bool> IsCompleteAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("SELECT count(*) FROM tenancy.brands b WHERE slug LIKE 'crowd%' AND id::text LIKE $1 AND EXISTS (SELECT 1 FROM catalog.item_sizes s WHERE s.tenant_id = b.id)");
        command.Parameters.Add(new() { Value = string.Create(CultureInfo.InvariantCulture, $"0c40d000-{Edition:x4}-%") });
        return (long)(await command.ExecuteScalarAsync())! == Count;
    }

    private static async Task FillAsync(NpgsqlDataSource source, Guid pattern, BenchBrand[] brands)
    {
        await using var rows = await TenantRows.OpenAsync(source);
        await rows.DeleteAsync("crowd%");
        await BrandRows.InsertAsync(source, brands);
        foreach (var part in brands.Chunk(AtOnce))
        {
            Guid[] ids = [.. part.Select(b => b.Id)];
            await rows.CopyTableAsync("cms.media", pattern, ids);
            foreach (var table in (string[])["categories", "modifier_groups", "modifier_options", "items", "item_sizes"]) await rows.CopyTableAsync($"catalog.{table}", pattern, ids);
        }

        await rows.SettleAsync();
    }
}
