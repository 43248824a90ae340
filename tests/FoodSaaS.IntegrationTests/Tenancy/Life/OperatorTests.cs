using System.Net.Http.Json;
using System.Text.Json;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.IntegrationTests.Accounts;
using FoodSaaS.IntegrationTests.Accounts.SecondFactors;
using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Tenancy.Life;

/// <summary>Who runs the platform comes in by his own path, with a second factor, and by nothing else.</summary>
public sealed class OperatorTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private const string List = "{ platformBrands { totalCount nodes { slug } } }";

    private OwnHost Host => own.Host;

    [Fact]
    public async Task The_role_opens_nothing_before_the_second_factor_was_shown()
    {
        var person = await TestBrand.SignUpAsync(Host);
        Assert.Equal(404, await KnockAsync(person.Console));
        await PlatformOperator.ChangeRollAsync(Host, roll => roll.GrantAsync(person.Email, CancellationToken.None));
        Assert.Equal(404, await KnockAsync(person.Console));

        var app = await AuthenticatorApp.TurnedOnAsync(Host, person);
        Assert.Equal(404, await KnockAsync(person.Console));
        Assert.False((await person.Console.DataAsync("{ viewer { operator { isReady } } }")).GetProperty("viewer").GetProperty("operator").GetProperty("isReady").GetBoolean());
        using var browser = Host.Client("admin.foodsaas.localhost");
        Assert.Null(await browser.SignInWithAsync(person.Email, person.Password, app.CodeAt(Host.Clock.GetCurrentInstant())));
        Assert.Equal(200, await KnockAsync(browser));
        Assert.True((await browser.DataAsync("{ viewer { operator { isReady } } }")).GetProperty("viewer").GetProperty("operator").GetProperty("isReady").GetBoolean());

        Assert.True(await PlatformOperator.ChangeRollAsync(Host, roll => roll.RevokeAsync(person.Email, CancellationToken.None)));
        Assert.Equal(404, await KnockAsync(browser));
    }

    [Fact]
    public async Task A_session_that_showed_no_factor_opens_nothing_though_the_account_has_one()
    {
        var one = await PlatformOperator.MakeAsync(Host);
        await Host.ScalarAsync<string>("UPDATE accounts.sessions SET has_shown_factor = false FROM accounts.users u WHERE u.id = user_id AND u.email = $1 RETURNING u.email", one.Email);

        Assert.Equal(404, await KnockAsync(one.Console));
    }

    [Fact]
    public async Task What_only_operators_may_ask_is_told_to_nobody_else()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var one = await PlatformOperator.MakeAsync(Host);
        using var diner = brand.Diner(Host);
        using var server = new ApiClient(Host.PublicPort, "localhost") { ApiKey = brand.SecretKey };
        Assert.Null(await one.ActForAsync(brand));
        string[] types = ["BrandOwner", "EndImpersonationInput", "MoveBrandError", "MoveBrandInput", "MoveBrandPayload", "PlatformBrand", "PlatformBrandConnection", "StartImpersonationPayload"];
        var fields = Host.Services.GetRequiredService<SchemaRegistry>().Get(ContentModel.BuiltIn).Schema.AllTypes.OfType<IComplexGraphType>()
            .SelectMany(t => t.Fields.Where(f => GuardedField.AccessOf(f) == AccessRule.Operator).Select(f => $"{t.Name}.{f.Name}")).ToList();
        Assert.Contains("Query.platformBrands", fields);

        Assert.Empty(types.Concat(fields).Except(await ToldAsync(one.Console, PlatformOperator.Path)));
        foreach (var (who, path) in new[] { (diner, "/graphql"), (server, "/graphql"), (brand.Console, brand.ConsolePath), (one.Console, brand.ConsolePath) })
        {
            var told = await ToldAsync(who, path);
            Assert.Empty(types.Concat(fields).Intersect(told));
            Assert.Empty(new[] { "Query.menu", "Query.impersonations", "Impersonation.reason", "Item.id" }.Except(told));
        }
    }

    [Fact]
    public async Task Nobody_else_and_no_other_path_reaches_an_operators_field()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var one = await PlatformOperator.MakeAsync(Host);
        using var stranger = Host.Client("admin.foodsaas.localhost");
        using var diner = brand.Diner(Host);

        Assert.Equal(401, await KnockAsync(stranger));
        Assert.Equal(404, await KnockAsync(brand.Console));
        Assert.Equal(404, await KnockAsync(diner));
        foreach (var (who, path) in new[] { (brand.Console, brand.ConsolePath), (brand.Console, "/graphql"), (one.Console, "/graphql") })
        {
            Assert.Equal("FORBIDDEN", Threats.Refusal.CodeOf(await who.QueryAsync(List, path: path)));
        }

        Assert.Equal("UNAUTHENTICATED", Threats.Refusal.CodeOf(await diner.QueryAsync(List)));
        Assert.Equal("FORBIDDEN", Threats.Refusal.CodeOf(await one.Console.QueryAsync("{ platformBrands { totalCount } }")));
    }

    [Fact]
    public async Task Operators_see_how_much_a_brand_has_and_nothing_of_what_it_says()
    {
        var one = await PlatformOperator.MakeAsync(Host);
        var (brand, other) = (await TestBrand.SignUpAsync(Host), await TestBrand.SignUpAsync(Host));
        foreach (var each in new[] { brand, other, other })
        {
            var category = (await each.ChangeAsync("createCategory", new { name = In("de", $"Warmes {Guid.NewGuid():N}") }, "category", "id")).Id();
            await each.ChangeAsync("createItem", new { categoryId = category, name = In("de", "Suppe"), sizes = new[] { new { name = In("de", ""), price = "5.00" } } }, "item", "id");
        }

        await Uploads.PictureAsync(brand, "photo");
        await Host.SettleAsync();
        var usage = (await one.AskAsync("query($s: String!) { platformBrand(slug: $s) { usage { kind amount } } }", new { s = brand.Slug })).GetProperty("platformBrand").GetProperty("usage").EnumerateArray()
            .ToDictionary(l => l.GetProperty("kind").GetString()!, l => l.GetProperty("amount").GetInt64(), StringComparer.Ordinal);

        Assert.Equal(["DISHES", "PAGES", "ENTRIES", "PICTURES", "PICTURE_BYTES", "STAFF", "DINERS", "ORDERS", "EVENTS_WAITING", "EVENTS_GIVEN_UP"], usage.Keys);
        Assert.Equal([1, 1, 1, 0, 0, 0, 0], new[] { "DISHES", "PICTURES", "STAFF", "DINERS", "ORDERS", "EVENTS_WAITING", "EVENTS_GIVEN_UP" }.Select(k => usage[k]));
        Assert.True(usage["PICTURE_BYTES"] > 0);
        Assert.Equal(await Host.ScalarAsync<long>("SELECT count(*) FROM cms.pages p JOIN tenancy.brands b ON b.id = p.tenant_id WHERE b.slug = $1", brand.Slug), usage["PAGES"]);
    }

    [Fact]
    public async Task Operators_find_brands_by_a_part_of_their_names_page_by_page()
    {
        var one = await PlatformOperator.MakeAsync(Host);
        var stem = $"find{Guid.NewGuid():N}"[..14];
        foreach (var end in new[] { "ca", "aa", "ba" }) await TestBrand.SignUpAsync(Host, $"{stem}-{end}");
        const string query = "query($s: String!, $f: Int, $a: String, $l: Int, $b: String) { platformBrands(search: $s, first: $f, after: $a, last: $l, before: $b) { totalCount nodes { slug status } pageInfo { hasNextPage hasPreviousPage endCursor } } }";

        var first = (await one.AskAsync(query, new { s = stem.ToUpperInvariant(), f = 2 })).GetProperty("platformBrands");
        Assert.Equal((3, $"{stem}-aa,{stem}-ba", true), (first.GetProperty("totalCount").GetInt32(), Slugs(first), first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
        var rest = (await one.AskAsync(query, new { s = stem, f = 2, a = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() })).GetProperty("platformBrands");
        Assert.Equal(($"{stem}-ca", false), (Slugs(rest), rest.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
        var last = (await one.AskAsync(query, new { s = stem, l = 2 })).GetProperty("platformBrands");
        Assert.Equal($"{stem}-ba,{stem}-ca", Slugs(last));
        Assert.Equal(0, (await one.AskAsync(query, new { s = "100%_" })).GetProperty("platformBrands").GetProperty("totalCount").GetInt32());
    }

    private static string Slugs(System.Text.Json.JsonElement connection) => string.Join(',', connection.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("slug").GetString()));

    /// <summary>Names of the types and fields that introspection tells, looked up in both ways that there are.</summary>
    private static async Task<IReadOnlySet<string>> ToldAsync(ApiClient who, string path)
    {
        var answer = await who.DataAsync("{ __schema { types { name fields { name } } } __type(name: \"PlatformBrand\") { name } }", path: path);
        var told = answer.GetProperty("__schema").GetProperty("types").EnumerateArray().SelectMany(NamesIn).ToHashSet(StringComparer.Ordinal);
        if (answer.GetProperty("__type") is { ValueKind: JsonValueKind.Object } found) told.Add(found.GetProperty("name").GetString()!);
        return told;
    }

    private static IEnumerable<string> NamesIn(JsonElement type)
    {
        var name = type.GetProperty("name").GetString()!;
        return type.GetProperty("fields") is { ValueKind: JsonValueKind.Array } fields ? fields.EnumerateArray().Select(f => $"{name}.{f.GetProperty("name").GetString()}").Prepend(name) : [name];
    }

    private static async Task<int> KnockAsync(ApiClient who)
    {
        using var answer = await who.PostAsync(PlatformOperator.Path, JsonContent.Create(new { query = List }));
        return (int)answer.StatusCode;
    }
}
