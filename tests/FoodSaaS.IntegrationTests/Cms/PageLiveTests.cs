using System.Globalization;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Cms;

/// <summary>Who follows a site hears over a socket that a page went live.</summary>
public sealed class PageLiveTests(ApiFixture api)
{
    private const string Fields = "id path title publishedAt blocks { ... on TextBlock { html } }";

    [Fact]
    public async Task A_follower_hears_of_every_page_of_his_brand_as_the_public_sees_it_and_of_none_of_another()
    {
        var (ours, theirs) = (await TestBrand.SignUpAsync(api), await TestBrand.SignUpAsync(api));
        using var socket = await LiveSocket.OpenAsync(api, $"{ours.Slug}.foodsaas.localhost", new { });
        Assert.Contains("connection_ack", (await socket.NextAsync()).Text, StringComparison.Ordinal);
        await socket.SendAsync(new { type = "subscribe", id = "1", payload = new { query = $"subscription {{ pagePublished {{ publishedAt page {{ {Fields} }} }} }}" } });

        var next = socket.NextAsync();
        var rounds = 0;
        for (; !next.IsCompleted; rounds++)
        {
            await PublishAsync(theirs, rounds);
            await PublishAsync(ours, rounds);
            await api.SettleAsync();
        }

        // Nobody can tell in which round the following began. From the first that was heard of on, none is left out.
        using var diner = ours.Diner(api);
        var told = Told((await next).Text);
        for (var round = int.Parse(told.GetProperty("page").GetProperty("path").GetString()!.Split('-')[1], CultureInfo.InvariantCulture); round < rounds; round++)
        {
            var live = (await diner.DataAsync($"{{ page(path: \"/news-{round}\") {{ {Fields} }} }}")).GetProperty("page");
            Assert.Equal($"News {round} of {ours.Slug}", live.GetProperty("title").GetString());
            Assert.Equal(live.GetRawText(), told.GetProperty("page").GetRawText());
            Assert.Equal(live.GetProperty("publishedAt").GetString(), told.GetProperty("publishedAt").GetString());
            if (round < rounds - 1) told = Told((await socket.NextAsync()).Text);
        }
    }

    private static async Task PublishAsync(TestBrand brand, int round)
    {
        var page = await brand.ChangeAsync("createPage", new { path = $"/news-{round}", title = In("de", $"News {round} of {brand.Slug}") }, "page", "id version");
        var blocks = $"[{{\"type\":\"TEXT\",\"markdown\":{{\"de\":\"What is new {round}\"}}}}]";
        var saved = await brand.ChangeAsync("savePageDraft", new { id = page.Id(), version = page.GetProperty("version").GetInt32(), blocks }, "page", "version");
        await brand.ChangeAsync("publishPage", new { id = page.Id(), version = saved.GetProperty("version").GetInt32() }, "published", "receiptId");
    }

    private static JsonElement Told(string? message)
    {
        var payload = JsonDocument.Parse(message!).RootElement.GetProperty("payload");
        Assert.False(payload.TryGetProperty("errors", out _), message);
        return payload.GetProperty("data").GetProperty("pagePublished");
    }
}
