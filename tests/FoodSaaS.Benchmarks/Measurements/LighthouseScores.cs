using System.Globalization;
using System.Text.Json;
using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>Lighthouse's mobile scores of home and menu of the two contrasting demo brands, each page's median; a row a category with the worst page's.</summary>
internal sealed class LighthouseScores : IMeasurement
{
    private static readonly string[] Brands = ["funkelofen", "yoinoki"];

    private static readonly (string Category, double Bound)[] Bounds = [("performance", 90), ("accessibility", 100), ("best-practices", 100), ("seo", 100)];

    public string Name => "lighthouse";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var output = Path.Combine(bench.Stack.Folder, "lighthouse.json");
        File.Delete(output);
        string[] pages = [.. from brand in Brands from path in (string[])["/", "/menu"] select $"http://{bench.Stack.HostOf(brand)}{path}"];
        var script = Path.Combine(bench.Stack.Repository, "tests", "FoodSaaS.Benchmarks", "lighthouse.mjs");
        var runs = bench.IsQuick ? "1" : "3";
        await using var node = ServerProcess.Start("node", [script, output, runs, .. pages], Path.Combine(bench.Stack.Repository, "web-nextjs"), []);
        await node.UntilItEndsAsync();
        var scores = JsonSerializer.Deserialize<List<PageScores>>(await File.ReadAllTextAsync(output), JsonSerializerOptions.Web)!;
        return [.. Bounds.Select(b => RowOf(b.Category, b.Bound, scores, runs))];
    }

    private Row RowOf(string category, double bound, List<PageScores> scores, string runs)
    {
        var detail = string.Join(", ", scores.Select(s => string.Create(CultureInfo.InvariantCulture, $"{new Uri(s.Url).Host.Split('.')[0]}{new Uri(s.Url).AbsolutePath} {s.Scores[category]:0}")));
        return Row.AtLeast($"{Name}-{category}", scores.Min(s => s.Scores[category]), bound, "score", $"mobile, median of {runs}: {detail}");
    }

    private sealed record PageScores(string Url, IReadOnlyDictionary<string, double> Scores);
}
