using System.Text.RegularExpressions;

namespace FoodSaaS.ArchitectureTests.Sources;

/// <summary>In MongoDB all brands share a collection, and no row-level security helps whoever forgets the tenant: two classes have it, and hand out one brand's orders only.</summary>
public sealed partial class SharedCollectionTests
{
    private static readonly string[] MayHaveIt = ["src/Domains/OrderHistory/Infrastructure/Mongo/MongoServer.cs", "src/Domains/OrderHistory/Infrastructure/Mongo/TenantOrders.cs"];

    private readonly Rule<SourceFile> _rule = new(file => Shared().Matches(file.Code).Where(_ => !MayHaveIt.Contains(file.Path)).Select(m => $"{file.Path} mentions {m.Value}"));

    [Fact]
    public void Nobody_else_has_the_collection() => _rule.Holds(SourceFile.Product);

    [Theory]
    [InlineData("class GetOrders(IMongoCollection<StoredOrder> orders)", "IMongoCollection")]
    [InlineData("new MongoClient(url)", "MongoClient")]
    [InlineData("IMongoDatabase database", "IMongoDatabase")]
    public void Whoever_has_it_besides_is_caught(string code, string naming) => _rule.Catches(new("src/Domains/OrderHistory/Application/GetOrders.cs", code), naming);

    [Fact]
    public void Each_that_may_have_it_has_it_and_shows_it_to_nobody() => Assert.All(MayHaveIt, path =>
    {
        var code = SourceFile.Product.Single(f => f.Path == path).Code;
        Assert.Matches(Shared(), code);
        Assert.DoesNotMatch(@"(public|internal)[^(\n]*IMongo\w+<[^(\n]*(\{|=>|\()", code.Replace("internal sealed class", "", StringComparison.Ordinal));
    });

    [GeneratedRegex(@"\b(IMongoCollection|IMongoDatabase|I?MongoClient)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shared();
}
