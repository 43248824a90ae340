using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Extensions;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace FoodSaaS.ArchitectureTests.Structure;

/// <summary>Inside a module: Api → Application → Domain and Infrastructure. The domain knows none of the others; nobody knows Api.</summary>
public sealed class LayerTests
{
    private static readonly Lazy<Architecture> Product = new(() => new ArchLoader().LoadAssemblies([.. ProductAssemblies.Modules]).Build());
    private static readonly Lazy<Architecture> Planted = new(() => new ArchLoader().LoadAssemblies(typeof(LayerTests).Assembly).Build());

    public static TheoryData<string, string> Forbidden => new()
    {
        { "Domain", "Application" },
        { "Domain", "Infrastructure" },
        { "Domain", "Api" },
        { "Application", "Api" },
        { "Infrastructure", "Api" },
    };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_lower_layer_does_not_know_a_higher_one(string lower, string higher)
    {
        Assert.NotEmpty(Types().That().ResideInNamespaceMatching(Layer(lower)).GetObjects(Product.Value));
        Assert.Empty(Breaches(Product.Value, Layer(lower), Layer(higher)));
    }

    [Fact]
    public void A_domain_that_knows_a_use_case_is_caught() =>
        Assert.Contains(Breaches(Planted.Value, Layer("Domain"), Layer("Application")), b => b.Contains("WrongDish", StringComparison.Ordinal));

    private static string Layer(string name) => $@"^FoodSaaS\.[A-Za-z.]+\.{name}(\..+)?$";

    private static IReadOnlyList<string> Breaches(Architecture architecture, string lower, string higher) =>
        [.. Types().That().ResideInNamespaceMatching(lower).Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(higher))
            .WithoutRequiringPositiveResults().Evaluate(architecture).Where(r => !r.Passed).Select(r => r.Description)];
}
