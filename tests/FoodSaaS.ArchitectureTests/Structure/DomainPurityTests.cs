using System.Text.RegularExpressions;

namespace FoodSaaS.ArchitectureTests.Structure;

/// <summary>The rules of the trade see no tenant, no database and no web server.</summary>
public sealed partial class DomainPurityTests
{
    private readonly Rule<SourceFile> _pure = new(file => Technical().Matches(file.Code).Select(m => $"{file.Path} mentions {m.Value}"));

    [Fact]
    public void Domain_folders_mention_no_tenant_database_or_web() => _pure.Holds(SourceFile.Product.Where(f => f.Path.Contains("/Domain/", StringComparison.Ordinal)));

    [Fact]
    public void Shared_values_mention_no_tenant_database_or_web() => _pure.Holds(SourceFile.Product.Where(f => f.IsUnder("src/Domains/Shared")));

    [Theory]
    [InlineData("internal sealed record Order(TenantId Tenant);", "TenantId")]
    [InlineData("using Microsoft.EntityFrameworkCore;", "Microsoft.EntityFrameworkCore")]
    [InlineData("using Microsoft.AspNetCore.Http;", "Microsoft.AspNetCore")]
    public void A_domain_class_that_knows_the_technique_is_caught(string code, string naming) => _pure.Catches(new("src/Domains/Ordering/Domain/Order.cs", code), naming);

    [GeneratedRegex(@"\b(?:TenantId|ITenantScope|Npgsql|Microsoft\.EntityFrameworkCore|Microsoft\.AspNetCore|HttpContext)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Technical();
}
