using System.Net;
using System.Net.Http.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace FoodSaaS.IntegrationTests.Tenancy.Resolution;

/// <summary>A suspended brand is answered with 403 on every host and by every way in, five seconds later at the latest, and is back as fast.</summary>
public sealed class SuspensionTests(ApiFixture api)
{
    private const string Who = "{ brand { slug } }";

    private static readonly Duration Soon = Duration.FromSeconds(5);

    [Fact]
    public async Task A_suspended_brand_is_refused_everywhere()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var id = GlobalId.Parse((await brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id;
        var secret = (await brand.ChangeAsync("createApiKey", new { name = "server", kind = "SECRET" }, "created", "key")).GetProperty("key").GetString()!;
        var ways = Ways(brand, id, secret);
        foreach (var (name, ask) in ways) Assert.True(await StatusAsync(ask) != HttpStatusCode.Forbidden, $"{name} is refused already");

        await SetAsync(id, "Suspended");
        var served = new List<string>();
        foreach (var (name, ask) in ways)
        {
            if (await StatusAsync(ask) is var status && status != HttpStatusCode.Forbidden) served.Add($"{name}: {status}");
        }

        Assert.True(served.Count == 0, string.Join(", ", served));
        await SetAsync(id, "Active");
        foreach (var (name, ask) in ways) Assert.True(await StatusAsync(ask) != HttpStatusCode.Forbidden, $"{name} is still refused");
    }

    [Fact]
    public async Task Without_a_clock_that_goes_on_it_is_heard_of_as_well()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var id = GlobalId.Parse((await brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id;
        using var diner = brand.Diner(api);
        Task<HttpStatusCode> AskedAsync() => StatusAsync(() => diner.PostAsync("/graphql", JsonContent.Create(new { query = Who })));
        Assert.NotEqual(HttpStatusCode.Forbidden, await AskedAsync());

        await api.ScalarAsync<string>("UPDATE tenancy.brands SET status = 'Suspended' WHERE id = $1 RETURNING status", id);

        await Waiting.UntilAsync(async () => await AskedAsync() == HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_brand_is_read_again_when_it_has_changed_and_while_changes_are_not_heard_of()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var clock = new FakeClock(api.Clock.GetCurrentInstant());
        var registry = new BrandRegistry(api.Services.GetRequiredService<TenantDataSource>(), clock);
        var slug = Slug.Parse(brand.Slug)!.Value;
        async Task<Brand> FindAsync() => (await registry.FindAsync(slug, TestContext.Current.CancellationToken))!;
        var first = await FindAsync();
        Assert.Same(first, await FindAsync());

        clock.Advance(Soon);
        var unheard = await FindAsync();
        clock.Advance(Soon);
        registry.HasHeardUntil(clock.GetCurrentInstant());
        var heard = await FindAsync();
        registry.Forget(first.Id);
        var changed = await FindAsync();

        Assert.NotSame(first, unheard);
        Assert.Same(unheard, heard);
        Assert.NotSame(heard, changed);
    }

    [Fact]
    public async Task What_one_brand_changes_leaves_the_hosts_of_others_known_and_asks_for_nobodys_again()
    {
        var (ours, theirs) = (await IdAsync(await TestBrand.SignUpAsync(api)), await IdAsync(await TestBrand.SignUpAsync(api)));
        var (host, later) = (HostName.Parse($"{ours:N}.example.org")!.Value, HostName.Parse($"later-{ours:N}.example.org")!.Value);
        await LeadAsync(host, ours);
        var registry = new BrandRegistry(api.Services.GetRequiredService<TenantDataSource>(), new FakeClock(api.Clock.GetCurrentInstant()));
        async Task<Guid?> FindAsync(HostName name) => (await registry.FindAsync(name, TestContext.Current.CancellationToken))?.Id.Value;
        Assert.Equal((ours, null), (await FindAsync(host), await FindAsync(later)));

        // Whoever asks the database now is told otherwise.
        await api.ScalarAsync<string>("DELETE FROM tenancy.domains WHERE host = $1 RETURNING host", host.Value);
        await LeadAsync(later, ours);
        Assert.Equal((ours, null), (await FindAsync(host), await FindAsync(later)));
        registry.Forget(new TenantId(theirs));
        Assert.Equal((ours, ours), (await FindAsync(host), await FindAsync(later)));
        registry.Forget(new TenantId(ours));
        Assert.Null(await FindAsync(host));
    }

    [Fact]
    public async Task A_browser_gets_a_plain_page_and_a_program_a_typed_error()
    {
        var brand = await TestBrand.SignUpAsync(api);
        await SetAsync(GlobalId.Parse((await brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id, "Suspended");
        using var diner = brand.Diner(api);
        using var page = await diner.GetAsync("/", r => r.Headers.Add("Accept", "text/html"));
        using var error = await diner.PostAsync("/graphql", JsonContent.Create(new { query = Who }));

        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("<script", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("BRAND_SUSPENDED", await error.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoStore && error.Headers.CacheControl!.NoStore);
    }

    private static async Task<HttpStatusCode> StatusAsync(Func<Task<HttpResponseMessage>> ask)
    {
        using var response = await ask();
        return response.StatusCode;
    }

    private List<(string Name, Func<Task<HttpResponseMessage>> Ask)> Ways(TestBrand brand, Guid id, string secret)
    {
        var host = $"{brand.Slug}.foodsaas.localhost";
        ApiClient With(string where, string? key) => new(api.PublicPort, where) { ApiKey = key };
        HttpContent Change() => JsonContent.Create(new { query = "mutation { createOwnRole(input: { name: \"\", permissions: [] }) { errors { ... on Error { code } } } }" });
        HttpContent Question() => JsonContent.Create(new { query = Who });
        return
        [
            ("a page", () => With(host, null).GetAsync("/")),
            ("a menu page", () => With(host, null).GetAsync("/menu")),
            ("robots.txt", () => With(host, null).GetAsync("/robots.txt")),
            ("a picture", () => With(host, null).GetAsync($"/media/{id:N}/{new string('0', 64)}/320.webp")),
            ("a diner's question", () => With(host, null).PostAsync("/graphql", Question())),
            ("a diner's question by GET", () => With(host, null).GetAsync("/graphql?query={brand{slug}}")),
            ("a key on the brand's host", () => With(host, brand.PublishableKey).PostAsync("/graphql", Question())),
            ("a publishable key on the API host", () => With("localhost", brand.PublishableKey).PostAsync("/graphql", Question())),
            ("a secret key on the API host", () => With("localhost", secret).PostAsync("/graphql", Question())),
            ("a secret key at the platform's", () => With("foodsaas.localhost", secret).PostAsync("/graphql", Question())),
            ("a secret key at the console", () => With("admin.foodsaas.localhost", secret).PostAsync(brand.ConsolePath, Question())),
            ("a key's upload", () => With("localhost", secret).PostAsync("/uploads/menu", Uploads.Form("name;price\nSoup;5"u8.ToArray(), "menu.csv", "text/csv"))),
            ("the owner's change", () => brand.Console.PostAsync(brand.ConsolePath, Change(), r => r.Headers.Add("Accept", "application/graphql-response+json"))),
            ("the owner's upload", () => brand.Console.PostAsync($"/b/{brand.Slug}/uploads/menu", Uploads.Form("name;price\nSoup;5"u8.ToArray(), "menu.csv", "text/csv"))),
            ("the storefront", () => new StorefrontCaller(api, id).QueryAsync(Who)),
        ];
    }

    private static async Task<Guid> IdAsync(TestBrand brand) => GlobalId.Parse((await brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id;

    private Task LeadAsync(HostName host, Guid brand) => api.ScalarAsync<string>("INSERT INTO tenancy.domains (host, brand_id) VALUES ($1, $2) RETURNING host", host.Value, brand);

    private async Task SetAsync(Guid id, string status)
    {
        await api.ScalarAsync<string>("UPDATE tenancy.brands SET status = $1 WHERE id = $2 RETURNING status", status, id);
        api.Clock.Advance(Soon);
    }
}
