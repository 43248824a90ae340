using System.Text.RegularExpressions;

namespace FoodSaaS.ArchitectureTests.Sources;

/// <summary>Names say what a thing is in the trade; these say nothing.</summary>
public sealed partial class NameTests
{
    private readonly Rule<string> _name = new(name => Empty().IsMatch(name.Split('`')[0]) ? [$"{name} says nothing"] : []);

    [Fact]
    public void Types_have_names_of_the_trade() => _name.Holds(ProductAssemblies.All.SelectMany(a => a.WrittenTypes()).Select(t => t.Name));

    [Fact]
    public void Files_have_names_of_the_trade() => _name.Holds(SourceFile.Product.Concat(SourceFile.Tests).Select(f => Path.GetFileNameWithoutExtension(f.Path)));

    [Fact]
    public void Folders_have_names_of_the_trade() => _name.Holds(SourceFile.Product.SelectMany(f => f.Path.Split('/')[..^1]).Distinct());

    [Theory]
    [InlineData("MenuManager")]
    [InlineData("PriceHelper")]
    [InlineData("PriceHelpers")]
    [InlineData("StringUtil")]
    [InlineData("StringUtils")]
    [InlineData("Common")]
    [InlineData("BaseOrderService")]
    [InlineData("Cache_Manager`1")]
    public void An_empty_name_is_caught(string name) => _name.Catches(name, name);

    [Theory]
    [InlineData("CommonPasswords")]
    [InlineData("ManagementAddress")]
    [InlineData("Database")]
    public void A_name_that_only_contains_such_a_word_is_let_pass(string name) => _name.Permits(name);

    [GeneratedRegex("((Manager|Helper|Util|Utility|Utilitie)s?|Common)$|^Base[A-Z].*Service$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Empty();
}
