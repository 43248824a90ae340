using System.Globalization;
using FoodSaaS.Benchmarks.Stack;
using Npgsql;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>
/// Brands that exist for the benchmarks only: each with the site of a demo brand and one and the same menu of 50 dishes. Made by COPY, kept between runs.
/// </summary>
internal sealed class BenchBrands
{
    public const int Dishes = 50;

    /// <summary>Twice the connections of a load, so that each has two sites of its own to alternate between.</summary>
    private const int Count = 64;

    /// <summary>Part of ids and addresses: data of another edition is thrown away, and nobody's cache takes the new for the old.</summary>
    private const int Edition = 2;

    private BenchBrands(string apiKey) => ApiKey = apiKey;

    public IReadOnlyList<BenchBrand> All { get; } = [.. Enumerable.Range(0, Count).Select(Make)];

    /// <summary>The brand of the menu query.</summary>
    public BenchBrand First => All[0];

    /// <summary>A publishable key of <see cref="First"/>, valid for this run.</summary>
    public string ApiKey { get; }

    public static async Task<BenchBrands> EnsureAsync(RunningStack stack)
    {
        await using var source = NpgsqlDataSource.Create(stack.Database.ToOptions());
        var brands = new BenchBrands(await BenchKey.IssueAsync(source, Make(0).Id));
        if (!await AreCompleteAsync(source)) await brands.FillAsync(source, stack.DemoBrands[0]);
        return brands;
    }

    private static BenchBrand Make(int number) => new(
        new Guid(string.Create(CultureInfo.InvariantCulture, $"0be9c000-{Edition:x4}-7000-8000-{number:x12}")),
        string.Create(CultureInfo.InvariantCulture, $"bench{Edition}-{number:00}"));

    private static async Task<bool> AreCompleteAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("""
            SELECT (SELECT count(*) FROM tenancy.brands WHERE id = ANY($1)) = $2
               AND (SELECT count(*) FROM catalog.items WHERE tenant_id = ANY($1)) = $2 * $3
               AND (SELECT count(*) FROM content.entries WHERE tenant_id = ANY($1) AND type = 'BenchStory') = $4
               AND (SELECT count(DISTINCT tenant_id) FROM cms.pages WHERE tenant_id = ANY($1)) = $2
            """);
        command.Parameters.Add(new() { Value = Enumerable.Range(0, Count).Select(n => Make(n).Id).ToArray() });
        command.Parameters.Add(new() { Value = (long)Count });
        command.Parameters.Add(new() { Value = (long)Dishes });
        command.Parameters.Add(new() { Value = (long)StoryRows.Stories });
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private async Task FillAsync(NpgsqlDataSource source, string demoBrand)
    {
        await using var rows = await TenantRows.OpenAsync(source);
        await rows.DeleteAsync("bench%");
        await BrandRows.InsertAsync(source, All);
        var demo = await rows.BrandAsync(demoBrand);
        Guid[] everyone = [.. All.Select(b => b.Id)];
        foreach (var schema in (string[])["cms", "locations"]) await rows.CopyAsync(schema, demo, everyone);
        await MenuRows.CopyAsync(source, First.Id);
        await rows.CopyAsync("catalog", First.Id, everyone[1..]);
        await StoryRows.CopyAsync(source, First.Id);
        await rows.SettleAsync();
    }
}

/// <summary>A brand made for the benchmarks.</summary>
internal sealed record BenchBrand(Guid Id, string Slug);
