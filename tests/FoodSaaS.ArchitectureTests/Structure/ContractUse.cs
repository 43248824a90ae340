using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using FoodSaaS.Shared;

namespace FoodSaaS.ArchitectureTests.Structure;

/// <summary>A module works with the contracts of a module: it calls them, offers them, or hears of its events.</summary>
/// <param name="Contract">The folder under src/Domains/Contracts.</param>
internal sealed record ContractUse(string Caller, string Contract)
{
    /// <summary>Every use, its own contracts and events included.</summary>
    public static IEnumerable<ContractUse> By(Assembly caller) => Of(caller, TypesUsedBy(caller));

    /// <summary>Uses that need an answer now: no events, and not its own.</summary>
    public static IEnumerable<ContractUse> CallsBy(Assembly caller) => Of(caller, TypesUsedBy(caller).Where(t => !typeof(IEvent).IsAssignableFrom(t))).Where(u => u.Contract != u.Caller);

    public static string FolderOf(Type contract) => contract.Namespace!.Split('.')[^1];

    private static IEnumerable<ContractUse> Of(Assembly caller, IEnumerable<Type> used) => used.Select(t => new ContractUse(caller.ShortName(), FolderOf(t))).Distinct();

    /// <summary>Read from the assembly's table of referenced types, so nothing that compiles can hide.</summary>
    private static List<Type> TypesUsedBy(Assembly caller)
    {
        using var file = File.OpenRead(caller.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return [.. metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Select(t => ProductAssemblies.Contracts.GetType($"{metadata.GetString(t.Namespace)}.{metadata.GetString(t.Name)}"))
            .OfType<Type>()];
    }
}
