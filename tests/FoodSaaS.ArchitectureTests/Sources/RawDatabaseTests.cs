namespace FoodSaaS.ArchitectureTests.Sources;

/// <summary>Who may work with the database as it is: Tenancy, which makes the locks, and the tests, which try them.</summary>
public sealed class RawDatabaseTests
{
    private static readonly string[] Permitted =
    [
        "src/Tenancy/FoodSaaS.Tenancy.csproj",
        "tests/FoodSaaS.ArchitectureTests/FoodSaaS.ArchitectureTests.csproj",
        "tests/FoodSaaS.Benchmarks/FoodSaaS.Benchmarks.csproj",
        "tests/FoodSaaS.IntegrationTests/FoodSaaS.IntegrationTests.csproj",
        "tests/FoodSaaS.UnitTests/FoodSaaS.UnitTests.csproj",
    ];

    private readonly Rule<SourceFile> _rule = new(file =>
    {
        var switchesOff = file.Text.Contains("AllowsRawDatabase>", StringComparison.Ordinal) || file.Text.Contains("RS0030", StringComparison.Ordinal) || file.Text.Contains("BannedSymbols", StringComparison.Ordinal);
        return switchesOff && !Permitted.Contains(file.Path) ? [$"{file.Path} switches the banned symbols off"] : [];
    });

    [Fact]
    public void No_other_project_switches_the_banned_symbols_off() => _rule.Holds(Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj")).Concat(Repository.Files("src", "Directory.Build.*")).Select(Read));

    [Theory]
    [InlineData("<AllowsRawDatabase>true</AllowsRawDatabase>")]
    [InlineData("<NoWarn>$(NoWarn);RS0030</NoWarn>")]
    [InlineData("<AdditionalFiles Remove=\"../../BannedSymbols.txt\" />")]
    public void A_module_that_switches_them_off_is_caught(string line) => _rule.Catches(new("src/Domains/Catalog/FoodSaaS.Catalog.csproj", line), "FoodSaaS.Catalog.csproj switches");

    [Fact]
    public void Everybody_else_has_them_on_as_errors()
    {
        Assert.Contains("BannedSymbols.txt\" Condition=\"'$(AllowsRawDatabase)' != 'true'\"", Read("Directory.Build.props").Text, StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", Read("Directory.Build.props").Text, StringComparison.Ordinal);
        Assert.Contains("dotnet_diagnostic.RS0030.severity = error", Read(".editorconfig").Text, StringComparison.Ordinal);
    }

    private static SourceFile Read(string path) => new(path, File.ReadAllText(Repository.At(path)));
}
