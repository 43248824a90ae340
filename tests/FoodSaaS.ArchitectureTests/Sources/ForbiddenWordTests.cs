using System.Text.RegularExpressions;

namespace FoodSaaS.ArchitectureTests.Sources;

/// <summary>Ways around the locks, by name: the compiler refuses most of them already; this reads every project, whatever it switches off.</summary>
public sealed partial class ForbiddenWordTests
{
    /// <summary>Endpoints that GraphQL does not fit, and what they need of the request.</summary>
    private static readonly string[] MaySeeTheRequest =
    [
        "src/Cms/Api/PictureServing.cs",
        "src/Cms/Api/UploadEndpoint.cs",
        "src/Domains/Accounts/Api/Apps/ConsentEndpoint.cs",
        "src/Domains/Accounts/Api/Apps/ConsentPage.cs",
        "src/Domains/Accounts/Api/Apps/OAuthEndpoints.cs",
        "src/Domains/Accounts/Api/Apps/TokenEndpoint.cs",
        "src/Domains/Catalog/Api/MenuExportEndpoint.cs",
        "src/Domains/Catalog/Api/MenuUploadEndpoint.cs",
        "src/Domains/Catalog/Api/UploadedFile.cs",
        "src/Domains/OrderHistory/Api/OrderExportEndpoint.cs",
        "src/Domains/Ordering/Api/Receipts/ReceiptEndpoint.cs",
    ];

    private readonly Rule<SourceFile> _database = new(file => AroundTheLocks().Matches(file.Code).Select(m => $"{file.Path} mentions {m.Value}"));

    private readonly Rule<SourceFile> _request = new(file => TheRequest().Matches(file.Code).Where(_ => !MaySeeTheRequest.Contains(file.Path)).Select(m => $"{file.Path} mentions {m.Value}"));

    [Fact]
    public void No_source_outside_tenancy_goes_around_the_locks() => _database.Holds(SourceFile.Product.Where(f => !f.IsUnder("src/Tenancy")));

    [Theory]
    [InlineData("db.Items.FromSqlRaw(\"…\")", "FromSqlRaw")]
    [InlineData("db.Database.ExecuteSqlRawAsync(\"…\")", "ExecuteSqlRawAsync")]
    [InlineData("db.Database.SqlQueryRaw<int>(\"…\")", "SqlQueryRaw")]
    [InlineData("db.Items.IgnoreQueryFilters()", "IgnoreQueryFilters")]
    [InlineData("new NpgsqlConnection(text)", "NpgsqlConnection")]
    [InlineData("NpgsqlDataSource.Create(text)", "NpgsqlDataSource")]
    [InlineData("db.Database.GetDbConnection()", "GetDbConnection")]
    [InlineData("Menu(IMemoryCache cache)", "IMemoryCache")]
    [InlineData("var now = DateTime.UtcNow;", "DateTime.UtcNow")]
    [InlineData("var now = SystemClock.Instance.GetCurrentInstant();", "SystemClock.Instance")]
    [InlineData("BackgroundJob.Enqueue(() => Run())", "BackgroundJob")]
    public void A_way_around_the_locks_is_caught(string code, string naming) => _database.Catches(new("src/Domains/Catalog/Any.cs", code), naming);

    [Fact]
    public void Modules_see_the_request_in_listed_endpoints_only() =>
        _request.Holds(SourceFile.Product.Where(f => !f.IsUnder("src/Tenancy") && !f.IsUnder("src/Api")));

    [Fact]
    public void A_use_case_that_sees_the_request_is_caught() => _request.Catches(new("src/Domains/Catalog/Application/GetMenu.cs", "class GetMenu(IHttpContextAccessor http)"), "HttpContext");

    [Fact]
    public void Every_listed_endpoint_sees_the_request() => Assert.All(MaySeeTheRequest, f => Assert.Matches(TheRequest(), File.ReadAllText(Repository.At(f))));

    [GeneratedRegex(@"\b(FromSqlRaw|ExecuteSqlRaw(Async)?|SqlQueryRaw|IgnoreQueryFilters|GetDbConnection|NpgsqlConnection|NpgsqlDataSource(Builder)?|I?MemoryCache|I?(BackgroundJob|RecurringJob)(Client|Manager)?|DateTime(Offset)?\.(UtcNow|Now|Today)|SystemClock\.Instance)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AroundTheLocks();

    [GeneratedRegex(@"\bI?HttpContext(Accessor)?\b(?!\()", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TheRequest();
}
