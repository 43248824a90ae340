using System.Net.Http.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Cms;

/// <summary>A page's history says who wrote, by name.</summary>
public sealed class PageHistoryTests(ApiFixture api)
{
    [Fact]
    public async Task It_names_the_owner_and_the_key_that_wrote()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var id = (await brand.ChangeAsync("createPage", new { path = "/story", title = In("de", "Wir") }, "page", "id")).Id();
        using var server = api.Client("localhost");
        using var saved = await server.PostAsync(
            "/graphql",
            JsonContent.Create(new { query = "mutation($i: SavePageDraftInput!) { savePageDraft(input: $i) { page { id } errors { ... on Error { code } } } }", variables = new { i = new { id, version = 1, title = In("de", "Wir alle") } } }),
            r => r.Headers.Add("X-Api-Key", brand.SecretKey));
        Assert.Contains("\"errors\":[]", await saved.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(["Server", "Olga Owner"], await NamesAsync(brand, id));
    }

    [Fact]
    public async Task Somebody_who_does_not_work_for_the_brand_is_not_named()
    {
        var (brand, other) = (await TestBrand.SignUpAsync(api), await TestBrand.SignUpAsync(api));
        var id = (await brand.ChangeAsync("createPage", new { path = "/story", title = In("de", "Wir") }, "page", "id")).Id();
        var stranger = await api.ScalarAsync<Guid>("SELECT id FROM accounts.users WHERE email = $1", other.Email);
        await api.ScalarAsync<object>("UPDATE content.entry_versions SET author = $2 WHERE entry_id = $1", GlobalId.Parse(id)!.Value.Id, $"user:{stranger}");

        Assert.Equal([null], await NamesAsync(brand, id));
    }

    private static async Task<IReadOnlyList<string?>> NamesAsync(TestBrand brand, string id)
    {
        var page = await brand.AsOwnerAsync("query($id: ID!) { pageDraft(id: $id) { history { authorName } } }", new { id });
        return [.. page.GetProperty("pageDraft").GetProperty("history").EnumerateArray().Select(v => v.GetProperty("authorName").GetString())];
    }
}
