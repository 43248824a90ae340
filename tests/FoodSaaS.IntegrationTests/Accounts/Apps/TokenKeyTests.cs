using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Accounts.Apps;

/// <summary>What tokens are signed and sealed with: shared by nodes, sealed in the database, replaced in time.</summary>
public sealed class TokenKeyTests(ApiFixture api)
{
    [Fact]
    public async Task Nodes_share_keys_that_are_announced_before_their_use_and_known_after_it()
    {
        await using var host = await OwnHost.StartAsync(api);
        await using var node = await OwnHost.BesideAsync(host);
        await node.StartAsync(settings: [KeyValuePair.Create("FoodSaaS:PublicPort", (string?)$"{host.PublicPort}"), KeyValuePair.Create("FoodSaaS:ListenPort", (string?)$"{node.PublicPort}")]);
        var brand = await TestBrand.SignUpAsync(host);
        var app = await TestApp.MakeAsync(host, brand);
        var there = app with { Door = node };
        var all = await Task.WhenAll(KeysAsync(host), KeysAsync(node), KeysAsync(host), KeysAsync(node));
        Assert.All(all, keys => Assert.Equal(all[0], keys));
        var first = Assert.Single(all[0]);
        var tokens = await there.ExchangeAsync((await app.AllowAsync(brand.Console, brand, "EditMenu offline_access"))["code"]);
        Assert.Null(await host.UseAsync(tokens.Access!));

        host.Clock.Advance(Duration.FromDays(13));
        tokens = await app.RefreshAsync(tokens.Refresh!);
        host.Clock.Advance(Duration.FromDays(13));
        tokens = await app.RefreshAsync(tokens.Refresh!);
        host.Clock.Advance(Duration.FromDays(3) + Duration.FromMinutes(5));
        var announced = await KeysAsync(node);
        Assert.Equal(2, announced.Count);
        Assert.Equal(first, await SignedByAsync(app, brand));
        host.Clock.Advance(Duration.FromDays(1));
        Assert.Equal(announced.Single(k => k != first), await SignedByAsync(app, brand));
        tokens = await there.RefreshAsync(tokens.Refresh!);
        Assert.Null(await host.UseAsync(tokens.Access!));
        host.Clock.Advance(Duration.FromDays(14) + Duration.FromSeconds(1));
        Assert.Equal("invalid_grant", (await app.RefreshAsync(tokens.Refresh!)).Error);
        Assert.Equal(2, await host.ScalarAsync<long>("SELECT count(*) FROM accounts.token_keys"));
        Assert.Equal(0, await host.ScalarAsync<long>("SELECT count(*) FROM accounts.token_keys WHERE strpos(encode(sealed, 'hex'), '2a864886f70d010101') > 0"));
    }

    private static async Task<IReadOnlyList<string>> KeysAsync(OwnHost host)
    {
        using var anybody = host.Client("admin.foodsaas.localhost");
        using var answer = await anybody.GetAsync("/oauth/keys");
        return [.. JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("keys").EnumerateArray().Select(k => k.GetProperty("kid").GetString()!)];
    }

    private static async Task<string> SignedByAsync(TestApp app, TestBrand brand)
    {
        Assert.Null(await brand.Console.SignInAsync(brand.Email, brand.Password));
        var head = (await app.ConnectAsync(brand.Console, brand, "openid")).Text("id_token")!.Split('.')[0];
        return JsonDocument.Parse(Convert.FromBase64String(head.Replace('-', '+').Replace('_', '/').PadRight((head.Length + 3) / 4 * 4, '='))).RootElement.GetProperty("kid").GetString()!;
    }
}
