using System.Net;
using System.Net.Http.Json;
using System.Text;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.FrontDoor;

/// <summary>Writes with a session come from this very origin; bodies have limits.</summary>
public sealed class WriteTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private static readonly byte[] Csv = "name;price\nSoup;5,00\n"u8.ToArray();

    [Theory]
    [InlineData("http://evil.example", 403)]
    [InlineData("http://admin.foodsaas.localhost.evil.example", 403)]
    [InlineData("null", 403)]
    [InlineData(null, 403)]
    [InlineData("", 200)]
    public async Task An_upload_needs_the_consoles_own_origin(string? origin, int status)
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        var png = Picture.Png(brand.Slug);
        var picture = await Uploads.RequestAsync(brand, png.Length);
        using var menu = await brand.Console.PostAsync($"/b/{brand.Slug}/uploads/menu", Uploads.Form(Csv, "menu.csv", "text/csv"), r => Rewrite(r, origin));
        using var media = await brand.Console.PutAsync(picture.GetProperty("url").GetString()!, Uploads.Bytes(png, "image/png"), r => Rewrite(r, origin));
        Assert.All([menu, media], answer => Assert.Equal(status, (int)answer.StatusCode / 100 == 2 ? 200 : (int)answer.StatusCode));
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData(null)]
    public async Task A_mutation_with_a_session_from_elsewhere_changes_nothing(string? origin)
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        const string create = "mutation { createCategory(input: { name: [{ locale: \"de\", text: \"Forged\" }] }) { category { id } } }";
        using var refused = await brand.Console.PostAsync(brand.ConsolePath, JsonContent.Create(new { query = create }), r => Rewrite(r, origin));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.DoesNotContain("Forged", (await brand.AsOwnerAsync("{ menu { categories { name } } }")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_session_or_a_key_nobody_uploads()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        foreach (var (host, path, key) in new[] { ("admin.foodsaas.localhost", $"/b/{brand.Slug}/uploads/menu", (string?)null), ("localhost", "/uploads/menu", null), ($"{brand.Slug}.foodsaas.localhost", "/uploads/menu", null), ("localhost", "/uploads/menu", brand.PublishableKey) })
        {
            using var client = own.Host.Client(host);
            client.ApiKey = key;
            using var answer = await client.PostAsync(path, Uploads.Form(Csv, "menu.csv", "text/csv"));
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{host}{path}: {answer.StatusCode}");
        }

        Assert.Equal(0, await own.Host.ScalarAsync<long>("SELECT count(*) FROM catalog.import_uploads u JOIN tenancy.brands b ON b.id = u.tenant_id WHERE b.slug = $1", brand.Slug));
    }

    [Fact]
    public async Task A_spreadsheet_over_five_megabytes_is_refused_with_a_code()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        using var answer = await brand.Console.PostAsync($"/b/{brand.Slug}/uploads/menu", Uploads.Form(new byte[5 * 1024 * 1024 + 1], "menu.csv", "text/csv"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("FILE_TOO_LARGE", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_over_a_megabyte_is_refused_with_a_code()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        using var diner = brand.Diner(own.Host);
        using var answer = await diner.PostAsync("/graphql", new StringContent("{\"query\":\"{ brand { name } }\",\"pad\":\"" + new string('x', 1024 * 1024) + "\"}", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("DOCUMENT_LIMIT", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_without_end_are_refused()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);

        Assert.Equal(431, (await site.VisitAsync("/menu", ("X-Pad", new string('x', 40_000)))).Status);
        Assert.Empty(site.Asked);
    }

    private static void Rewrite(HttpRequestMessage request, string? origin)
    {
        if (origin == "") return;
        request.Headers.Remove("Origin");
        if (origin is not null) request.Headers.TryAddWithoutValidation("Origin", origin);
    }
}
