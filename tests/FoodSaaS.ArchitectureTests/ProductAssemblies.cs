using System.Reflection;
using FoodSaaS.Api;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy;

namespace FoodSaaS.ArchitectureTests;

/// <summary>The assemblies that the product is made of.</summary>
internal static class ProductAssemblies
{
    public const string Prefix = "FoodSaaS.";

    public static Assembly Shared => typeof(Result<>).Assembly;

    public static Assembly Contracts => typeof(IMediaLibrary).Assembly;

    public static Assembly Tenancy => typeof(IModule).Assembly;

    public static Assembly Api => typeof(ApiHost).Assembly;

    public static IReadOnlyList<Assembly> Modules { get; } = [.. FoodSaaS.Api.Modules.All.Select(m => m.GetType().Assembly).Distinct()];

    public static IReadOnlyList<Assembly> All { get; } = [.. Modules, Shared, Contracts, Tenancy, Api];

    /// <summary>What people wrote: without the compiler's and the generators' own types.</summary>
    public static IEnumerable<Type> WrittenTypes(this Assembly assembly) =>
        assembly.GetTypes().Where(t => t.Namespace?.StartsWith(Prefix, StringComparison.Ordinal) == true && !t.FullName!.Contains('<', StringComparison.Ordinal));

    /// <summary><c>FoodSaaS.Catalog</c> is called Catalog.</summary>
    public static string ShortName(this Assembly assembly) => assembly.GetName().Name![Prefix.Length..];
}
