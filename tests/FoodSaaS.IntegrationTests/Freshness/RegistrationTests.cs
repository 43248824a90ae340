using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Freshness;

/// <summary>What the storefront tells the API: which answers it keeps, and which pages it made from them.</summary>
public sealed class RegistrationTests(OwnHostFixture fresh) : IClassFixture<OwnHostFixture>
{
    private const string Query = SiteQueries.Menu;

    private OwnHost Host => fresh.Host;

    [Fact]
    public async Task An_answer_is_registered_before_the_storefront_has_it()
    {
        var (brand, api) = await OpenAsync();
        var key = SiteSignatures.KeyOf("menu of " + brand.Id);
        var body = await api.AnswerAsync(Query, null, "en", key);

        var row = await Host.ScalarAsync<string>("SELECT body_hash || ' ' || locale || ' ' || array_to_string(tags, ',') FROM freshness.answers WHERE tenant_id = $1 AND cache_key = $2", brand.Id, key);
        Assert.Equal($"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(body)))} en menu", row);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("UPPERCASE0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    [InlineData("../../../../etc/passwd/0123456789abcdef0123456789abcdef0123456789")]
    public async Task A_key_that_is_no_hash_is_not_registered(string key)
    {
        var (brand, api) = await OpenAsync();
        await api.AnswerAsync(Query, null, "en", key);

        Assert.Equal(0, await Host.ScalarAsync<long>("SELECT count(*) FROM freshness.answers WHERE tenant_id = $1", brand.Id));
    }

    [Theory]
    [InlineData("soup", "item", 1)]
    [InlineData("unheard-of", "item", 0)]
    [InlineData("unheard-of", null, 1)]
    [InlineData("soup", "menu", 0)]
    public async Task An_answer_about_nothing_is_not_registered_where_the_storefront_does_not_keep_it(string slug, string? onlyIf, long registered)
    {
        var (brand, api) = await OpenAsync();
        await api.AnswerAsync("query($slug: String) { item(slug: $slug) { name } }", new { slug }, "en", SiteSignatures.KeyOf(slug), onlyIf);

        Assert.Equal(registered, await Host.ScalarAsync<long>("SELECT count(*) FROM freshness.answers WHERE tenant_id = $1", brand.Id));
    }

    [Fact]
    public async Task A_visitor_cannot_register_an_answer_at_the_front_door()
    {
        var (brand, _) = await OpenAsync();
        using var diner = brand.Brand.Diner(Host);
        using var answer = await diner.PostAsync("/graphql", JsonContent.Create(new { query = Query }), r =>
        {
            r.Headers.Add("X-FoodSaaS-Cache-Key", SiteSignatures.KeyOf("forged"));
            r.Headers.Add("X-FoodSaaS-Storefront", SiteSignatures.TokenOf(brand.Id));
        });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, await Host.ScalarAsync<long>("SELECT count(*) FROM freshness.answers WHERE tenant_id = $1", brand.Id));
    }

    [Fact]
    public async Task The_loopback_port_lets_in_nobody_without_a_token()
    {
        var (brand, _) = await OpenAsync();
        using var client = new ApiClient(Host.InternalPort, "127.0.0.1");
        foreach (var token in new[] { "", "x", $"{brand.Id}.", $"{brand.Id}.{new string('A', 43)}", SiteSignatures.TokenOf(Guid.Empty).Replace(Guid.Empty.ToString(), brand.Id.ToString(), StringComparison.Ordinal) })
        {
            using var refused = await client.PostAsync("/graphql", JsonContent.Create(new { query = Query }), r => r.Headers.TryAddWithoutValidation("X-FoodSaaS-Storefront", token));
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }
    }

    [Fact]
    public async Task A_page_made_of_known_answers_is_accepted()
    {
        var (brand, api) = await OpenAsync();
        var key = await AnsweredAsync(brand, api);

        Assert.True(await api.ReportAsync(brand.Route("/menu"), [key], (await api.InvalidationsAsync()).Version));
        Assert.Equal(1, await Host.ScalarAsync<long>("SELECT count(*) FROM freshness.routes WHERE tenant_id = $1 AND route = $2 AND $3 = ANY(cache_keys)", brand.Id, brand.Route("/menu"), key));
    }

    [Fact]
    public async Task A_page_made_of_an_answer_that_nobody_knows_is_refused()
    {
        var (brand, api) = await OpenAsync();
        var key = await AnsweredAsync(brand, api);

        Assert.False(await api.ReportAsync(brand.Route("/menu"), [key, SiteSignatures.KeyOf("unknown")], (await api.InvalidationsAsync()).Version));
    }

    [Fact]
    public async Task A_page_made_before_the_change_of_one_of_its_answers_is_refused_and_one_made_after_it_accepted()
    {
        var (brand, api) = await OpenAsync();
        var key = await AnsweredAsync(brand, api);
        var before = (await api.InvalidationsAsync()).Version;
        await brand.PriceAsync("5.55");
        await Host.SettleAsync();

        Assert.Equal(before + 1, (await api.InvalidationsAsync()).Version);
        Assert.False(await api.ReportAsync(brand.Route("/menu"), [key], before));
        Assert.True(await api.ReportAsync(brand.Route("/menu"), [key], before + 1));
    }

    [Fact]
    public async Task A_brand_cannot_report_anothers_route_or_answers()
    {
        var (brand, api) = await OpenAsync();
        var (other, others) = await OpenAsync();
        var key = await AnsweredAsync(brand, api);
        var foreign = await AnsweredAsync(other, others);

        Assert.False(await api.ReportAsync(other.Route("/menu"), [key], 99));
        Assert.False(await api.ReportAsync(brand.Route("/menu"), [foreign], 99));
        Assert.False(await api.ReportAsync(brand.Route("/menu"), [key], 99, tenant: Guid.CreateVersion7()));
        Assert.Equal(0, await Host.ScalarAsync<long>("SELECT count(*) FROM freshness.routes WHERE tenant_id = $1 AND route LIKE $2", brand.Id, $"/t/{other.Id}%"));
    }

    [Fact]
    public async Task A_report_with_a_wrong_signature_is_refused()
    {
        var (brand, api) = await OpenAsync();
        var body = Report(brand, [SiteSignatures.KeyOf("x")]);
        var now = Host.Clock.GetCurrentInstant();
        string[] signatures =
        [
            "",
            SiteSignatures.Of([.. body, 32], now),
            SiteSignatures.Of(body, now - Duration.FromSeconds(301)),
            SiteSignatures.Of(body, now + Duration.FromSeconds(301)),
            SiteSignatures.Of(body, now).Replace("v1=", "v2=", StringComparison.Ordinal),
        ];
        foreach (var signature in signatures)
        {
            using var refused = await api.PostAsync("/internal/routes", body, signature);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }
    }

    [Fact]
    public async Task A_report_that_is_too_large_is_refused_unread()
    {
        var (brand, api) = await OpenAsync();
        using var refused = await api.PostAsync("/internal/routes", Report(brand, [.. Enumerable.Range(0, 5_000).Select(i => SiteSignatures.KeyOf($"{i}"))]));

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(0, await Host.ScalarAsync<long>("SELECT count(*) FROM freshness.routes WHERE tenant_id = $1", brand.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"tenant\":7}")]
    [InlineData("{broken")]
    [InlineData("{\"tenant\":\"BRAND\",\"route\":\"/t/BRAND/en\",\"version\":1}")]
    [InlineData("{\"tenant\":\"BRAND\",\"keys\":[],\"version\":1}")]
    public async Task A_signed_report_that_makes_no_sense_is_refused_and_never_a_crash(string text)
    {
        var (brand, api) = await OpenAsync();
        using var refused = await api.PostAsync("/internal/routes", Encoding.UTF8.GetBytes(text.Replace("BRAND", brand.Id.ToString(), StringComparison.Ordinal)));

        Assert.True(refused.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.OK, $"{(int)refused.StatusCode}");
        Assert.DoesNotContain("\"accepted\":true", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_has_a_name_that_the_coarse_tags_can_read() =>
        Assert.Empty(await Host.Database.ColumnAsync<string>("SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname NOT LIKE 'pg\\_%' AND schemaname <> 'information_schema' AND tablename <> '__EFMigrationsHistory' AND (schemaname || tablename) !~ '^[a-z_]+$'"));

    private async Task<(FreshBrand Brand, SiteApi Api)> OpenAsync()
    {
        var brand = await FreshBrand.OpenAsync(Host);
        await Host.SettleAsync();
        return (brand, new SiteApi(Host.InternalPort, brand.Id, Host.Clock));
    }

    private static async Task<string> AnsweredAsync(FreshBrand brand, SiteApi api)
    {
        var key = SiteSignatures.KeyOf("menu of " + brand.Id);
        await api.AnswerAsync(Query, null, "en", key);
        return key;
    }

    private static byte[] Report(FreshBrand brand, string[] keys) => JsonSerializer.SerializeToUtf8Bytes(new { tenant = brand.Id, route = brand.Route("/menu"), keys, version = 0 });
}
