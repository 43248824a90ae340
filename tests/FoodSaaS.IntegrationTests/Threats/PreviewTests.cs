using System.Net.Http.Json;
using System.Text.Json;
using FoodSaaS.Api.FrontDoor;
using FoodSaaS.IntegrationTests.FrontDoor;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Threats;

/// <summary>A preview link shows one brand's draft, on that brand's host, for half an hour.</summary>
public sealed class PreviewTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private const string Query = "query($t: String!) { previewPage(token: $t) { title path } }";

    private OwnHost Host => own.Host;

    [Fact]
    public async Task Draft_or_preview_token_of_one_brand_used_on_anothers_host()
    {
        var (ours, theirs) = (await OpenAsync(), await OpenAsync());
        var token = await TokenAsync(theirs);

        Assert.Equal(JsonValueKind.Object, (await PreviewAsync(theirs, token)).ValueKind);
        Assert.Equal(JsonValueKind.Null, (await PreviewAsync(ours, token)).ValueKind);

        Assert.Equal((200, "secret draft"), await OpenLinkAsync(theirs, token));
        Assert.Equal((404, ""), await OpenLinkAsync(ours, token));
        Assert.Equal((200, "secret draft"), await OpenLinkAsync(theirs, token));
        Assert.All(ours.Asked, asked => Assert.StartsWith($"/t/{ours.Id}/", asked.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_of_one_brand_is_nothing_to_the_key_of_another()
    {
        var (ours, theirs) = (await OpenAsync(), await OpenAsync());
        using var bare = Host.Client("localhost");
        bare.ApiKey = ours.Brand.PublishableKey;

        Assert.Equal(JsonValueKind.Null, (await bare.DataAsync(Query, new { t = await TokenAsync(theirs) })).GetProperty("previewPage").ValueKind);
        Assert.Equal(JsonValueKind.Object, (await bare.DataAsync(Query, new { t = await TokenAsync(ours) })).GetProperty("previewPage").ValueKind);
    }

    [Fact]
    public async Task A_changed_or_old_token_shows_nothing()
    {
        var site = await OpenAsync();
        var token = await TokenAsync(site);
        var (first, second) = (token[..token.IndexOf('.', StringComparison.Ordinal)], token[(token.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        foreach (var forged in new[] { first, $"{first}.", $".{second}", $"{second}.{first}", $"{Flipped(first)}.{second}", $"{first}.{Flipped(second)}", "" })
        {
            Assert.Equal((forged, JsonValueKind.Null), (forged, (await PreviewAsync(site, forged)).ValueKind));
        }

        Host.Clock.Advance(Duration.FromMinutes(30) - Duration.FromSeconds(1));
        Assert.Equal(JsonValueKind.Object, (await PreviewAsync(site, token)).ValueKind);
        Host.Clock.Advance(Duration.FromSeconds(1));
        Assert.Equal(JsonValueKind.Null, (await PreviewAsync(site, token)).ValueKind);
        Assert.Equal((404, ""), await OpenLinkAsync(site, token));
    }

    /// <summary>A brand whose storefront does with preview links what the real one does: asks the API, as the brand of its route, and keeps nothing.</summary>
    private async Task<ScriptedSite> OpenAsync()
    {
        var site = await ScriptedSite.OpenAsync(Host);
        site.Answer = async http =>
        {
            if (http.Request.Path.Value!.Split('/') is not ["", "t", var brand, _, "preview", var token]) return;
            var page = await AskAsync(Guid.Parse(brand), token);
            if (page.ValueKind == JsonValueKind.Null) http.Response.StatusCode = 404;
            else await ScriptedSite.PageAsync(http, page.GetProperty("title").GetString()!, mark: null, cacheControl: "no-store");
        };
        return site;
    }

    private async Task<JsonElement> AskAsync(Guid brand, string token)
    {
        using var inside = new ApiClient(Host.InternalPort, "127.0.0.1");
        using var answer = await inside.PostAsync("/graphql", JsonContent.Create(new { query = Query, variables = new { t = token } }), r => r.Headers.Add(InternalDoor.StorefrontHeader, StorefrontCaller.TokenOf(brand)));
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data").GetProperty("previewPage");
    }

    private async Task<JsonElement> PreviewAsync(ScriptedSite site, string token)
    {
        using var diner = site.Brand.Diner(Host);
        return (await diner.DataAsync(Query, new { t = token })).GetProperty("previewPage");
    }

    private static async Task<(int Status, string Text)> OpenLinkAsync(ScriptedSite site, string token)
    {
        var visit = await site.VisitAsync($"/preview/{token}");
        return (visit.Status, visit.Status == 200 ? visit.Text : "");
    }

    private static async Task<string> TokenAsync(ScriptedSite site)
    {
        var page = await site.Brand.ChangeAsync("createPage", new { path = $"/draft-{Guid.NewGuid():N}", title = Mutations.In("de", "secret draft") }, "page", "id");
        var url = (await site.Brand.ChangeAsync("createPreviewLink", new { pageId = page.Id() }, "link", "url")).GetProperty("url").GetString()!;
        return url[(url.LastIndexOf('/') + 1)..];
    }

    private static string Flipped(string text) => (text[0] == 'A' ? 'B' : 'A') + text[1..];
}
