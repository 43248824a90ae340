namespace FoodSaaS.ArchitectureTests.Structure;

public sealed class ModuleListTests
{
    private static readonly HashSet<string> Listed = [.. ProductAssemblies.Modules.Select(a => a.GetName().Name!)];

    private readonly Rule<string> _isListed = new(project => Listed.Contains(project) ? [] : [$"{project} is not in src/Api/Modules.cs"]);

    [Fact]
    public void Every_module_project_is_on_the_list() => _isListed.Holds(ModuleProjects());

    [Fact]
    public void A_forgotten_module_project_is_caught() => _isListed.Catches("FoodSaaS.Loyalty", "FoodSaaS.Loyalty is not in");

    [Fact]
    public void The_list_names_no_module_twice()
    {
        var names = FoodSaaS.Api.Modules.All.Select(m => m.Name).ToList();
        Assert.NotEmpty(names);
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.All(names, n => Assert.Matches("^[a-z]+$", n));
    }

    private static IEnumerable<string> ModuleProjects() => Repository.Files("src/Domains", "*.csproj").Concat(Repository.Files("src/Cms", "*.csproj"))
        .Select(f => Path.GetFileNameWithoutExtension(f))
        .Except(["FoodSaaS.Shared", "FoodSaaS.Contracts"]);
}
