namespace FoodSaaS.ArchitectureTests.Structure;

/// <summary>Packages that the house decided against: commercial licences, and machinery that hides what a use case does.</summary>
public sealed class DependencyTests
{
    private static readonly string[] Avoided =
    [
        "MediatR", "AutoMapper", "Mapster", "MassTransit", "FluentAssertions", "SixLabors.ImageSharp", "Moq", "NSubstitute", "FakeItEasy", "HotChocolate", "Dapper\"",
        "Microsoft.EntityFrameworkCore.InMemory", "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.Proxies",
    ];

    private readonly Rule<SourceFile> _rule = new(file => Avoided.Where(a => file.Text.Contains($"\"{a}", StringComparison.OrdinalIgnoreCase)).Select(a => $"{file.Path} brings {a}"));

    [Fact]
    public void No_project_brings_a_package_that_was_decided_against() => _rule.Holds(PackageLists());

    [Fact]
    public void A_package_that_was_decided_against_is_caught() => _rule.Catches(new("Directory.Packages.props", "<PackageVersion Include=\"MediatR\" Version=\"13.0.0\" />"), "brings MediatR");

    private static IEnumerable<SourceFile> PackageLists() =>
        new[] { "Directory.Packages.props" }.Concat(Repository.Files("src", "*.csproj")).Concat(Repository.Files("tests", "*.csproj")).Concat(Repository.Files("src", "packages.lock.json"))
            .Select(f => new SourceFile(f, File.ReadAllText(Repository.At(f))));
}
