namespace FoodSaaS.ArchitectureTests.Sources;

/// <summary>Signatures are compared in constant time: how long a wrong one takes would tell how much of it is right.</summary>
public sealed class SignatureTests
{
    /// <summary>Others check what these sign.</summary>
    private static readonly string[] OnlySign = ["src/Cms/Infrastructure/Acme/AccountKey.cs", "src/Domains/Integrations/Domain/WebhookSignature.cs"];

    private readonly Rule<SourceFile> _comparison = new(file =>
        file.Code.Contains("HMACSHA256", StringComparison.Ordinal) && !file.Code.Contains("FixedTimeEquals", StringComparison.Ordinal) && !OnlySign.Contains(file.Path)
            ? [$"{file.Path} makes signatures and does not compare them by FixedTimeEquals"]
            : []);

    [Fact]
    public void Whoever_makes_signatures_compares_them_in_constant_time()
    {
        _comparison.Holds(SourceFile.Product);
        Assert.InRange(SourceFile.Product.Count(f => f.Code.Contains("HMACSHA256", StringComparison.Ordinal)), 4, 100);
        Assert.All(OnlySign, path => Assert.Contains(SourceFile.Product, f => f.Path == path && f.Code.Contains("HMACSHA256", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_plain_comparison_is_caught() =>
        _comparison.Catches(new("src/Ticket.cs", "bool IsOurs(byte[] sent) => HMACSHA256.HashData(Key, Body).SequenceEqual(sent);"), "src/Ticket.cs makes signatures");
}
