using System.Reflection;

namespace FoodSaaS.ArchitectureTests.Structure;

/// <summary>Modules know Shared, Contracts and Tenancy; never one another.</summary>
public sealed class ModuleReferenceTests
{
    private static readonly HashSet<string> Open = [.. new[] { ProductAssemblies.Shared, ProductAssemblies.Contracts, ProductAssemblies.Tenancy }.Select(a => a.GetName().Name!)];

    private readonly Rule<Assembly> _references = new(assembly => assembly.GetReferencedAssemblies()
        .Select(r => r.Name!)
        .Where(r => r.StartsWith(ProductAssemblies.Prefix, StringComparison.Ordinal) && !Open.Contains(r))
        .Select(r => $"{assembly.GetName().Name} references {r}"));

    private readonly Rule<SourceFile> _projects = new(project => ForeignModules(project).Where(m => project.Text.Contains($"{m}.csproj", StringComparison.Ordinal)).Select(m => $"{project.Path} references {m}"));

    private readonly Rule<SourceFile> _namespaces = new(file => ForeignModules(file).Where(m => file.Text.Contains($"{m}.", StringComparison.Ordinal) || file.Text.Contains($"using {m};", StringComparison.Ordinal)).Select(m => $"{file.Path} mentions {m}"));

    [Fact]
    public void Modules_reference_shared_contracts_and_tenancy_only() => _references.Holds(ProductAssemblies.Modules);

    [Fact]
    public void A_reference_to_a_module_is_caught() => _references.Catches(ProductAssemblies.Api, "FoodSaaS.Api references FoodSaaS.");

    [Fact]
    public void Module_projects_name_no_other_module() => _projects.Holds(Repository.Files("src/Domains", "*.csproj").Concat(Repository.Files("src/Cms", "*.csproj")).Select(f => new SourceFile(f, File.ReadAllText(Repository.At(f)))));

    [Fact]
    public void A_project_that_names_a_module_is_caught() =>
        _projects.Catches(new("src/Domains/Locations/FoodSaaS.Locations.csproj", "<ProjectReference Include=\"../Catalog/FoodSaaS.Catalog.csproj\" />"), "references FoodSaaS.Catalog");

    [Fact]
    public void Sources_mention_no_other_module() => _namespaces.Holds(SourceFile.Product.Where(f => f.IsUnder("src/Domains") || f.IsUnder("src/Cms") || f.IsUnder("src/Tenancy")));

    [Fact]
    public void A_source_that_mentions_a_module_is_caught() => _namespaces.Catches(new("src/Tenancy/Any.cs", "using FoodSaaS.Catalog.Domain;"), "mentions FoodSaaS.Catalog");

    private static IEnumerable<string> ForeignModules(SourceFile file) => ProductAssemblies.Modules.Where(m => !file.Path.Contains($"/{m.ShortName()}/", StringComparison.Ordinal)).Select(m => m.GetName().Name!);
}
