using System.Text.Json.Nodes;

namespace FoodSaaS.Benchmarks.Stack;

/// <summary>The product as <c>./dev bench</c> started it.</summary>
/// <param name="Endpoints">The content of <c>endpoints.json</c>.</param>
/// <param name="Database">The product's database as PostgreSQL's superuser, who alone may COPY into tables with row-level security.</param>
/// <param name="Folder">Where measurements keep their own files between runs.</param>
/// <param name="Repository">The clone.</param>
/// <param name="Output">Where the rows go.</param>
internal sealed record RunningStack(JsonNode Endpoints, PostgresUrl Database, PostgresUrl Owner, RunningProcess Api, RunningProcess Storefront, string Folder, string Repository, string Output)
{
    /// <summary>The front door.</summary>
    public int Port => new Uri(Text("api")).Port;

    /// <summary>Host and port of the console.</summary>
    public string AdminHost => new Uri(Text("admin")).Authority;

    /// <summary>Slugs of the demo brands, in the order of the file.</summary>
    public IReadOnlyList<string> DemoBrands => [.. Endpoints["storefronts"]!.AsObject().Select(s => s.Key)];

    /// <exception cref="CannotMeasureException">Not started by <c>./dev bench</c>.</exception>
    public static RunningStack FromEnvironment()
    {
        var endpointsFile = Variable("FOODSAAS_ENDPOINTS");
        var endpoints = JsonNode.Parse(File.ReadAllText(endpointsFile))!;
        var running = JsonNode.Parse(File.ReadAllText(Variable("FOODSAAS_PROCESSES")))!;
        var owner = PostgresUrl.Parse(endpoints["postgresOwner"]!.GetValue<string>());
        var superuser = PostgresUrl.Parse(running["database"]?["url"]?.GetValue<string>() ?? Variable("FOODSAAS_TEST_POSTGRES"));
        RunningProcess Process(string name) => new(running["processes"]!.AsArray().Single(p => p!["name"]!.GetValue<string>() == name)!["pid"]!.GetValue<int>());
        return new RunningStack(
            endpoints,
            superuser with { Database = owner.Database },
            owner,
            Process("api"),
            Process("storefront"),
            Path.GetDirectoryName(Path.GetFullPath(endpointsFile))!,
            RepositoryAbove(AppContext.BaseDirectory),
            Path.GetFullPath(Variable("FOODSAAS_BENCH_OUTPUT")));
    }

    /// <summary>Host and port of a brand's site.</summary>
    public string HostOf(string slug) => $"{slug}.{new Uri(Text("platform")).Authority}";

    private static string Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new CannotMeasureException($"{name} is not set: run ./dev bench.");

    private static string RepositoryAbove(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "FoodSaaS.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new CannotMeasureException("The program does not lie in a clone of the repository.");
    }

    private string Text(string name) => Endpoints[name]?.GetValue<string>() ?? throw new CannotMeasureException($"endpoints.json has no {name}.");
}
