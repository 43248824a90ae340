using System.IO.Compression;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Tables;
using FoodSaaS.Tenancy.Life;

namespace FoodSaaS.IntegrationTests.Tenancy.Life;

/// <summary>An owner takes everything of the brand along, and nobody else does; secrets stay.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class ExportTests(TwoBrands brands)
{
    private ApiFixture Api => brands.Api;

    [Fact]
    public async Task Everything_of_the_brand_is_in_the_file_and_nothing_of_another()
    {
        using var zip = new ZipArchive(new MemoryStream(await FetchAsync(brands.Ours)));
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".jsonl", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            texts[entry.Name[..^6]] = await reader.ReadToEndAsync();
        }

        var empty = new List<string>();
        foreach (var table in await TenantTable.AllAsync(Api.Services))
        {
            Assert.True(texts.ContainsKey(table.ToString()), $"{table} is missing");
            if (texts[table.ToString()].Length == 0 && table.ToString() is not ("tenancy.deliveries" or "tenancy.outbox" or "tenancy.calls" or "tenancy.timers")) empty.Add(table.ToString());
        }

        Assert.Empty(empty);
        foreach (var name in new[] { "accounts.api_keys", "accounts.memberships", "accounts.staff_changes", "tenancy.brands" }) Assert.NotEqual("", texts[name]);
        Assert.All(texts.Values.SelectMany(RowsOf), row => Assert.Equal(brands.Ours.Id, OwnerOf(row)));
        Assert.Contains(zip.Entries, e => e.FullName.StartsWith("files/media/", StringComparison.Ordinal) && e.Length > 0);
        Assert.DoesNotContain(zip.Entries, e => e.FullName.Contains("..", StringComparison.Ordinal) || e.FullName.StartsWith("files/exports", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_secret_is_in_the_file()
    {
        await using var session = await Session.AsSuperuserAsync(Api);
        var tables = await BrandTables.ReadAsync(session.Connection, CancellationToken.None);
        var bytes = tables.SelectMany(t => t.Columns.Where(c => c.Type == "bytea").Select(c => (Table: t, c.Name))).ToList();
        Assert.Contains(bytes, b => b.Table.Name == "api_keys");
        Assert.All(bytes, b => Assert.DoesNotContain($"\"{b.Name}\"", ExportContents.Query(b.Table), StringComparison.Ordinal));

        using var zip = new ZipArchive(new MemoryStream(await FetchAsync(brands.Ours)));
        using var keys = new StreamReader(await zip.GetEntry("data/accounts.api_keys.jsonl")!.OpenAsync());
        Assert.DoesNotContain("hash", await keys.ReadToEndAsync(), StringComparison.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".jsonl", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            Assert.DoesNotContain(brands.Ours.SecretKey, await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("secret", "text", true)]
    [InlineData("token_hash", "text", true)]
    [InlineData("sealed_key", "jsonb", true)]
    [InlineData("anything", "bytea", true)]
    [InlineData("name", "text", false)]
    public void Columns_are_judged_by_name_and_type(string name, string type, bool isSecret) => Assert.Equal(isSecret, ExportContents.IsSecret(name, type));

    [Fact]
    public async Task A_link_works_once_for_who_asked_and_for_nobody_else()
    {
        var brand = brands.Theirs.Brand;
        var id = await MakeAsync(brand);
        using var colleague = await Colleague.JoinedAsync(Api, brand, "OWNER");
        Assert.Equal("EXPORT_NOT_FOUND", await colleague.Client.TryAsync(brand.ConsolePath, "createExportLink", new { id }, "link { url }"));
        var stale = await LinkAsync(brand, id);
        var link = await LinkAsync(brand, id);

        Assert.Equal(404, await StatusAsync(brand.Console, stale));
        Assert.Equal(404, await StatusAsync(colleague.Client, link));
        using var stranger = Api.Client("admin.foodsaas.localhost");
        Assert.Equal(401, await StatusAsync(stranger, link));
        Assert.Equal(404, await StatusAsync(brands.Ours.Brand.Console, link));
        Assert.Equal(200, await StatusAsync(brand.Console, link));
        Assert.Equal(404, await StatusAsync(brand.Console, link));
    }

    [Fact]
    public async Task Asked_for_many_times_at_once_one_is_made()
    {
        var brand = await TestBrand.SignUpAsync(Api);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => brand.Console.TryAsync(brand.ConsolePath, "exportBrand", new { withFiles = false }, "export { id }")));

        Assert.Contains(answers, a => a is null);
        Assert.All(answers.Where(a => a is not null), a => Assert.Equal("EXPORT_RUNNING", a));
        Assert.InRange(await Api.ScalarAsync<long>("SELECT count(*) FROM tenancy.exports e JOIN tenancy.brands b ON b.id = e.tenant_id WHERE b.slug = $1", brand.Slug), 1, answers.Count(a => a is null));
    }

    private static string[] RowsOf(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whose a row is; the brand's own row in the registry is its own.</summary>
    private static Guid OwnerOf(string row)
    {
        using var document = JsonDocument.Parse(row);
        var fields = document.RootElement;
        return (fields.TryGetProperty("tenant_id", out var owner) || fields.TryGetProperty("brand_id", out owner) ? owner : fields.GetProperty("id")).GetGuid();
    }

    private async Task<byte[]> FetchAsync(FilledBrand filled)
    {
        var link = await LinkAsync(filled.Brand, await MakeAsync(filled.Brand));
        using var answer = await filled.Brand.Console.GetAsync(new Uri(link).AbsolutePath);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<string> MakeAsync(TestBrand brand)
    {
        var id = (await brand.ChangeAsync("exportBrand", new { withFiles = true }, "export", "id state")).Id();
        await Waiting.UntilAsync(async () => (await brand.AsOwnerAsync("{ exports { id state } }")).GetProperty("exports").EnumerateArray().Single(e => e.Id() == id).GetProperty("state").GetString() == "READY");
        return id;
    }

    private static async Task<string> LinkAsync(TestBrand brand, string id) => (await brand.ChangeAsync("createExportLink", new { id }, "link", "url")).GetProperty("url").GetString()!;

    private static async Task<int> StatusAsync(ApiClient who, string link)
    {
        using var answer = await who.GetAsync(new Uri(link).AbsolutePath);
        return (int)answer.StatusCode;
    }
}
