using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.ArchitectureTests.Structure;

/// <summary>A module shows one public type, itself; all else is internal and made to be used, not derived from.</summary>
public sealed class ModuleSurfaceTests
{
    private readonly Rule<Type> _surface = new(Breaches);

    [Fact]
    public void A_module_shows_nothing_but_itself() => _surface.Holds(ProductAssemblies.Modules.SelectMany(a => a.WrittenTypes()));

    [Fact]
    public void A_public_class_beside_the_module_is_caught() => _surface.Catches(typeof(PublicPrice), "PublicPrice is public");

    [Fact]
    public void An_open_class_that_nobody_derives_from_is_caught() => _surface.Catches(typeof(OpenPrice), "OpenPrice is not sealed");

    [Fact]
    public void An_internal_sealed_class_is_let_pass() => _surface.Permits(typeof(SealedPrice));

    private static IEnumerable<string> Breaches(Type type)
    {
        if (type.IsVisible && !typeof(IModule).IsAssignableFrom(type)) yield return $"{type.FullName} is public";
        if (type.IsClass && type is { IsSealed: false, IsAbstract: false } && !IsMigration(type) && !HasChildren(type)) yield return $"{type.FullName} is not sealed";
    }

    private static bool HasChildren(Type type) => type.Assembly.GetTypes().Any(t => t.BaseType == type);

    private static bool IsMigration(Type type) => type.Namespace!.EndsWith(".Migrations", StringComparison.Ordinal) && !typeof(DbContext).IsAssignableFrom(type) && !typeof(IPlatformEntity).IsAssignableFrom(type);

    public sealed class PublicPrice;

    internal class OpenPrice;

    internal sealed class SealedPrice;
}
