using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Accounts.Apps;

/// <summary>Somebody lets an app act for him: the whole way, as libraries go it.</summary>
[Collection(AppsCollection.Name)]
public sealed class CodeFlowTests(AppsHost apps)
{
    private OwnHost Host => apps.Host;

    private TestBrand Ours => apps.Ours;

    [Fact]
    public async Task A_person_lets_an_app_act_at_one_brand()
    {
        var app = apps.TheirApp;
        using var page = await TestApp.OpenAsync(Ours.Console, app.Ask("EditMenu offline_access"));
        var html = await page.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        foreach (var shown in new[] { "Till &amp; &quot;Co&quot; &lt;b&gt;", $"Made by {apps.Theirs.Slug}", Ours.Email, "Edit the menu", $"value=\"{Ours.Slug}\" checked", "app.example" }) Assert.Contains(shown, html, StringComparison.Ordinal);
        Assert.DoesNotContain("Change the look", html, StringComparison.Ordinal);
        Assert.DoesNotContain($"value=\"{apps.Theirs.Slug}\"", html, StringComparison.Ordinal);

        var back = await app.AllowAsync(Ours.Console, Ours, "EditMenu offline_access");
        Assert.Equal("a state of its own & more", back["state"]);
        Assert.StartsWith($"http://{Ours.Console.Host}", back["iss"], StringComparison.Ordinal);

        var tokens = await app.ExchangeAsync(back["code"]);
        Assert.Equal(HttpStatusCode.OK, tokens.Status);
        Assert.Equal("Bearer", tokens.Text("token_type"));
        Assert.InRange(tokens.Json.GetProperty("expires_in").GetInt32(), 1, 600);
        Assert.Equal(Ours.Slug, await Host.SlugAsync(tokens.Access!));
        Assert.Null(await Host.UseAsync(tokens.Access!, host: $"{Ours.Slug}.foodsaas.localhost"));
        Assert.Null(await Host.UseAsync(tokens.Access!, host: "admin.foodsaas.localhost", path: Ours.ConsolePath));
        Assert.Null(await Host.UseAsync(tokens.Access!, TokenUse.Edit));
        Assert.Equal("FORBIDDEN", await Host.UseAsync(tokens.Access!, TokenUse.EditTheme));
        Assert.Equal("FORBIDDEN", await Host.UseAsync(tokens.Access!, "{ apiKeys { id } }"));
        Assert.Equal("FORBIDDEN", await Host.UseAsync(tokens.Access!, "{ sessions { id } }"));
    }

    [Fact]
    public async Task An_access_token_ends_after_ten_minutes_and_a_code_after_one()
    {
        var app = apps.App;
        var (used, left) = ((await app.AllowAsync(Ours.Console, Ours, "EditMenu"))["code"], (await app.AllowAsync(Ours.Console, Ours, "EditMenu"))["code"]);
        var tokens = await app.ExchangeAsync(used);
        Assert.Null(tokens.Refresh);
        Host.Clock.Advance(Duration.FromSeconds(61));
        Assert.Equal("invalid_grant", (await app.ExchangeAsync(left)).Error);
        Host.Clock.Advance(Duration.FromSeconds(530));
        Assert.Null(await Host.UseAsync(tokens.Access!));
        Host.Clock.Advance(Duration.FromSeconds(10));

        Assert.Equal("INVALID_TOKEN", await Host.UseAsync(tokens.Access!));
    }

    [Fact]
    public async Task A_command_line_comes_back_to_any_port_of_its_own_machine()
    {
        var app = await TestApp.MakeAsync(Host, Ours, kind: "NATIVE", redirect: "http://127.0.0.1/back");
        Assert.Null(app.Secret);
        var here = app with { Redirect = "http://127.0.0.1:51234/back" };
        var tokens = await here.ExchangeAsync((await here.AllowAsync(Ours.Console, Ours, "EditMenu"))["code"]);

        Assert.Equal(Ours.Slug, await Host.SlugAsync(tokens.Access!));
        using var elsewhere = await TestApp.OpenAsync(Ours.Console, app.Ask("EditMenu", ("redirect_uri", "http://127.0.0.2:51234/back")));
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.StatusCode);
    }

    [Fact]
    public async Task Who_is_not_signed_in_signs_in_first_and_comes_back()
    {
        var app = apps.App;
        using var stranger = Host.Client("admin.foodsaas.localhost");
        using var sent = await TestApp.OpenAsync(stranger, app.Ask("EditMenu"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var next = Uri.UnescapeDataString(sent.Headers.Location!.OriginalString.Split("?next=")[1]);
        using var page = await Ours.Console.GetAsync(next);

        Assert.StartsWith("/sign-in?next=", sent.Headers.Location.OriginalString, StringComparison.Ordinal);
        Assert.Contains("act for you?", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_no_and_who_is_asked_in_silence_send_the_app_back_with_a_reason()
    {
        var app = apps.App;
        using var no = await TestApp.PressAsync(Ours.Console, app.Ask("EditMenu"), Ours.Slug, "deny");
        using var silent = await TestApp.OpenAsync(Ours.Console, app.Ask("EditMenu", ("prompt", "none")));

        Assert.Equal(("access_denied", "a state of its own & more"), (app.ReadBack(no)["error"], app.ReadBack(no)["state"]));
        Assert.Equal("consent_required", app.ReadBack(silent)["error"]);
    }

    [Fact]
    public async Task Programs_find_addresses_and_keys_and_trust_what_is_signed_with_them()
    {
        using var anybody = Host.Client("admin.foodsaas.localhost");
        var known = await JsonAsync(anybody, "/.well-known/openid-configuration");
        Assert.Equal(["S256"], known.GetProperty("code_challenge_methods_supported").EnumerateArray().Select(m => m.GetString()!));
        Assert.Equal(["query"], known.GetProperty("response_modes_supported").EnumerateArray().Select(m => m.GetString()!));
        Assert.Contains("EditMenu", known.GetProperty("scopes_supported").EnumerateArray().Select(s => s.GetString()));
        Assert.DoesNotContain("ManageStaff", known.GetProperty("scopes_supported").EnumerateArray().Select(s => s.GetString()));
        Assert.Equal($"http://{anybody.Host}/oauth/token", known.GetProperty("token_endpoint").GetString());
        Assert.Equal(known.ToString(), (await JsonAsync(anybody, "/.well-known/oauth-authorization-server")).ToString());

        var app = apps.App;
        var token = (await app.ConnectAsync(Ours.Console, Ours, "openid")).Text("id_token")!.Split('.');
        var keys = await JsonAsync(anybody, new Uri(known.GetProperty("jwks_uri").GetString()!).AbsolutePath);
        var name = JsonDocument.Parse(Bytes(token[0])).RootElement.GetProperty("kid").GetString();
        var key = keys.GetProperty("keys").EnumerateArray().Single(k => k.GetProperty("kid").GetString() == name);
        using var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(key.GetProperty("n").GetString()!), Exponent = Bytes(key.GetProperty("e").GetString()!) });
        Assert.True(rsa.VerifyData(Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), Bytes(token[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        Assert.False(key.TryGetProperty("d", out _));
        Assert.Equal(app.ClientId, JsonDocument.Parse(Bytes(token[1])).RootElement.GetProperty("aud").GetString());
    }

    [Theory]
    [InlineData("/oauth/authorize")]
    [InlineData("/oauth/token")]
    [InlineData("/.well-known/openid-configuration")]
    public async Task Elsewhere_than_at_the_console_there_is_nothing_of_it(string path)
    {
        foreach (var host in new[] { "localhost", "foodsaas.localhost", $"{Ours.Slug}.foodsaas.localhost" })
        {
            using var client = Host.Client(host);
            using var answer = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static async Task<JsonElement> JsonAsync(ApiClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private static byte[] Bytes(string text) => Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));
}
