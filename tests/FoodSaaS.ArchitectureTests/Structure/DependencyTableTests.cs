using System.Text.Json;
using System.Xml.Linq;

namespace FoodSaaS.ArchitectureTests.Structure;

/// <summary>README says of every package that is brought in why it is, and what it replaces; a name that ends in <c>*</c> stands for a family.</summary>
public sealed class DependencyTableTests
{
    private const string Web = "web-nextjs";

    private static readonly IReadOnlyList<string> Named =
        [.. File.ReadAllText(Repository.At("README.md")).Split("## Dependencies\n")[1].Split("\n## ")[0].Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(2)
            .SelectMany(l => l.Split('|')[1].Split(',', StringSplitOptions.TrimEntries))];

    private readonly Rule<Dependency> _named = new(d => Named.Any(name => IsOf(name, d.Package)) ? [] : [$"README does not name {d.Package}, which {d.File} brings"]);

    private readonly Rule<string> _brought = new(name => ProjectPackages().Concat(WebPackages()).Any(d => IsOf(name, d.Package)) ? [] : [$"README names {name}, which nothing brings"]);

    [Fact]
    public void Every_package_of_a_project_is_named() => _named.Holds(ProjectPackages());

    [Fact]
    public void Every_package_of_the_web_is_named() => _named.Holds(WebPackages());

    [Fact]
    public void Every_named_package_is_brought() => _brought.Holds(Named);

    [Fact]
    public void What_every_project_and_every_workspace_brings_is_looked_at()
    {
        Assert.Contains(new("Directory.Build.props", "Meziantou.Analyzer"), ProjectPackages());
        Assert.Contains(new($"{Web}/package.json", "vitest"), WebPackages());
        Assert.Contains(new($"{Web}/apps/admin/package.json", "radix-ui"), WebPackages());
        Assert.Contains(new($"{Web}/e2e/package.json", "@types/ws"), WebPackages());
    }

    [Theory]
    [InlineData("Polly")]
    [InlineData("NodaTime.Serialization.JsonNet")]
    [InlineData("lodash")]
    public void A_package_that_is_not_named_is_caught(string package) => _named.Catches(new("Any.csproj", package), $"does not name {package}, which Any.csproj brings");

    [Theory]
    [InlineData("left-pad")]
    [InlineData("@left/*")]
    public void A_name_of_what_is_gone_is_caught(string name) => _brought.Catches(name, $"names {name}, which nothing brings");

    private static bool IsOf(string name, string package) => name.EndsWith('*') ? package.StartsWith(name[..^1], StringComparison.Ordinal) : package == name;

    private static IEnumerable<Dependency> ProjectPackages() =>
        from file in Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj")).Append("Directory.Build.props")
        from reference in XDocument.Load(Repository.At(file)).Descendants("PackageReference")
        select new Dependency(file, reference.Attribute("Include")!.Value);

    private static IEnumerable<Dependency> WebPackages()
    {
        var files = Package($"{Web}/package.json").GetProperty("workspaces").EnumerateArray().Select(w => w.GetString()!)
            .SelectMany(w => w.EndsWith("/*", StringComparison.Ordinal) ? Directory.GetDirectories(Repository.At($"{Web}/{w[..^2]}")).Select(d => $"{w[..^1]}{Path.GetFileName(d)}") : [w])
            .Select(w => $"{Web}/{w}/package.json").Append($"{Web}/package.json").ToDictionary(f => f, Package, StringComparer.Ordinal);
        var own = files.Values.Select(p => p.GetProperty("name").GetString()!).ToHashSet(StringComparer.Ordinal);
        return from file in files
               from list in new[] { "dependencies", "devDependencies" }
               where file.Value.TryGetProperty(list, out _)
               from package in file.Value.GetProperty(list).EnumerateObject()
               where !own.Contains(package.Name)
               select new Dependency(file.Key, package.Name);
    }

    private static JsonElement Package(string file) => JsonElement.Parse(File.ReadAllText(Repository.At(file)));

    private sealed record Dependency(string File, string Package);
}
