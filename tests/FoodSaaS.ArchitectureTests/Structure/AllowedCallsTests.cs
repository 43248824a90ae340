namespace FoodSaaS.ArchitectureTests.Structure;

/// <summary>Which module works with whose contracts is written down, and calls go one way.</summary>
public sealed class AllowedCallsTests
{
    private static readonly IReadOnlyList<ContractUse> Real = [.. ProductAssemblies.Modules.SelectMany(ContractUse.By)];

    private readonly Rule<IReadOnlyCollection<ContractUse>> _oneWay = new(AllowedCalls.Circles);

    private readonly Rule<Type> _owner = new(contract => Implementers(contract)
        .Where(i => i.Assembly.ShortName() != ContractUse.FolderOf(contract) && i.Assembly != ProductAssemblies.Api)
        .Select(i => $"{i.FullName} implements {contract.Name}, which is not its module's to offer"));

    [Fact]
    public void The_calls_between_modules_are_those_of_the_table()
    {
        Assert.NotEmpty(Real);
        var table = AllowedCalls.Read(File.ReadAllText(Repository.At("ARCHITECTURE.md")));
        Assert.True(AllowedCalls.Sorted(table).SequenceEqual(AllowedCalls.Sorted(Real)), $"ARCHITECTURE.md does not show the calls that there are:\n{AllowedCalls.Print(Real)}");
    }

    [Fact]
    public void A_call_that_the_table_does_not_show_is_caught()
    {
        var table = AllowedCalls.Read(AllowedCalls.Print(Real.Skip(1)));
        Assert.Equal([Real[0]], Real.Except(table));
    }

    [Fact]
    public void The_printed_table_reads_back_as_it_was() => Assert.Equal(AllowedCalls.Sorted(Real), AllowedCalls.Read(AllowedCalls.Print(Real)));

    [Fact]
    public void Calls_go_one_way()
    {
        var calls = ProductAssemblies.Modules.SelectMany(ContractUse.CallsBy).ToList();
        Assert.NotEmpty(calls);
        _oneWay.Holds([calls]);
    }

    [Fact]
    public void A_circle_of_calls_is_caught() => _oneWay.Catches([new("Ordering", "Catalog"), new("Catalog", "Loyalty"), new("Loyalty", "Ordering")], "Catalog calls itself");

    [Fact]
    public void A_contract_is_offered_by_its_owner_or_the_host() => _owner.Holds(ProductAssemblies.Contracts.GetTypes().Where(t => t.IsInterface));

    [Fact]
    public void A_contract_offered_by_a_stranger_is_caught() => _owner.Catches(typeof(IDisposable), "is not its module's to offer");

    private static IEnumerable<Type> Implementers(Type contract) => ProductAssemblies.All.SelectMany(a => a.GetTypes()).Where(t => t.IsClass && contract.IsAssignableFrom(t));
}
