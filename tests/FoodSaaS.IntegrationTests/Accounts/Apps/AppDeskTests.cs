using System.Net;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Threats;

namespace FoodSaaS.IntegrationTests.Accounts.Apps;

/// <summary>A brand makes, changes and removes its apps, and sees and ends what its people let apps do.</summary>
[Collection(AppsCollection.Name)]
public sealed class AppDeskTests(AppsHost apps)
{
    private const string Connected = "id name makerName personName brandName permissions connectedAt";

    private OwnHost Host => apps.Host;

    private TestBrand Ours => apps.Ours;

    [Theory]
    [InlineData("http://app.example/back", "REDIRECT_INVALID")]
    [InlineData("http://localhost/back", "REDIRECT_INVALID")]
    [InlineData("https://*.app.example/back", "REDIRECT_INVALID")]
    [InlineData("https://app.example/back#here", "REDIRECT_INVALID")]
    [InlineData("https://user@app.example/back", "REDIRECT_INVALID")]
    [InlineData("https://app.example/a/../back", "REDIRECT_INVALID")]
    [InlineData("javascript:alert(1)", "REDIRECT_INVALID")]
    [InlineData("/back", "REDIRECT_INVALID")]
    [InlineData("https://app.example", null)]
    [InlineData("https://app.example/back?from=us", null)]
    [InlineData("http://[::1]/back", null)]
    public async Task Addresses_are_https_or_loopback_and_one_thing_to_every_reader(string redirect, string? refusal) =>
        Assert.Equal(refusal, await TryAsync(new { name = "x", kind = "NATIVE", permissions = Array.Empty<string>(), redirectUris = new[] { redirect } }));

    [Fact]
    public async Task What_an_app_cannot_be_is_refused_with_its_reason()
    {
        Assert.Equal("NAME_MISSING", await TryAsync(new { name = " ", kind = "SERVER", permissions = Array.Empty<string>(), redirectUris = new[] { TestApp.Back } }));
        Assert.Equal("PERMISSION_NOT_FOR_KEYS", await TryAsync(new { name = "x", kind = "SERVER", permissions = new[] { "ManageStaff" }, redirectUris = new[] { TestApp.Back } }));
        Assert.Equal("PERMISSION_UNKNOWN", await TryAsync(new { name = "x", kind = "SERVER", permissions = new[] { "RuleTheWorld" }, redirectUris = new[] { TestApp.Back } }));
        Assert.Equal("APP_OPENS_NOTHING", await TryAsync(new { name = "x", kind = "SERVER", permissions = new[] { "EditMenu" } }));
        Assert.Equal("APP_KEEPS_NO_SECRET", await TryAsync(new { name = "x", kind = "NATIVE", permissions = new[] { "EditMenu" }, actsForItself = true }));
        Assert.Equal("REDIRECTS_COUNT", await TryAsync(new { name = "x", kind = "SERVER", permissions = Array.Empty<string>(), redirectUris = Enumerable.Range(0, 11).Select(i => $"{TestApp.Back}/{i}") }));
    }

    [Fact]
    public async Task A_new_secret_takes_the_former_ones_place_at_once()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var app = await TestApp.MakeAsync(Host, brand, actsForItself: true);
        var rotated = await brand.ChangeAsync("rotateAppSecret", new { id = app.Id }, "rotated", "secret app { secretHint }");
        var now = app with { Secret = rotated.GetProperty("secret").GetString() };

        Assert.Equal("invalid_client", (await app.ForItselfAsync("EditMenu")).Error);
        Assert.NotNull((await now.ForItselfAsync("EditMenu")).Access);
        Assert.Equal($"as_…{now.Secret![^4..]}", rotated.GetProperty("app").GetProperty("secretHint").GetString());
        Assert.Equal("APP_NOT_FOUND", await apps.Theirs.RefusalAsync("rotateAppSecret", new { id = app.Id }));
        var history = (await brand.AsOwnerAsync("{ apiKeyChanges { nodes { kind subject } } }")).GetProperty("apiKeyChanges").GetProperty("nodes").EnumerateArray().Select(c => c.GetProperty("kind").GetString()).ToList();
        Assert.Equal(["APP_SECRET_ROTATED", "APP_CREATED"], history[..2]);
        await Waiting.UntilAsync(async () => (await TestBrand.MailsAsync(Host, brand.Email)).Any(m => m.Contains("was given another secret", StringComparison.Ordinal)));
        Assert.Equal(0, await Host.ScalarAsync<long>("SELECT count(*) FROM accounts.apps WHERE strpos(client_secret, $1) > 0", now.Secret));
    }

    [Fact]
    public async Task An_app_that_is_removed_opens_nothing_anywhere()
    {
        var app = await TestApp.MakeAsync(Host, Ours, actsForItself: true);
        var (at, itself) = (await app.ConnectAsync(apps.Theirs.Console, apps.Theirs, "EditMenu offline_access"), await app.ForItselfAsync("EditMenu"));
        Assert.Equal("APP_NOT_FOUND", await apps.Theirs.RefusalAsync("removeApp", new { id = app.Id }));
        await Ours.ChangeAsync("removeApp", new { id = app.Id }, "removedId", "");

        Assert.Equal("INVALID_TOKEN", await Host.UseAsync(at.Access!));
        Assert.Equal("INVALID_TOKEN", await Host.UseAsync(itself.Access!));
        Assert.Equal("invalid_client", (await app.RefreshAsync(at.Refresh!)).Error);
        using var page = await TestApp.OpenAsync(Ours.Console, app.Ask("EditMenu"));
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Equal("APP_NOT_FOUND", await Ours.RefusalAsync("removeApp", new { id = app.Id }));
    }

    [Fact]
    public async Task Connections_are_listed_and_ended_by_the_brand_and_by_the_person_himself()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var app = apps.App;
        using var editor = await Colleague.JoinedAsync(Host, brand, "EDITOR");
        await app.ConnectAsync(Ours.Console, Ours, "EditMenu");
        var (first, second) = (await app.ConnectAsync(editor.Client, brand, "EditMenu"), await app.ConnectAsync(editor.Client, brand, "EditTheme"));
        var (ofBrand, own) = ((await brand.AsOwnerAsync($"{{ connectedApps {{ {Connected} }} }}")).GetProperty("connectedApps"), (await editor.Client.DataAsync($"{{ myConnectedApps {{ {Connected} }} }}")).GetProperty("myConnectedApps"));
        Assert.Equal(ofBrand.ToString(), own.ToString());
        Assert.Equal((TestApp.Called, Ours.Slug, editor.Name, brand.Slug, "EditTheme"), (Of(own[0], "name"), Of(own[0], "makerName"), Of(own[0], "personName"), Of(own[0], "brandName"), own[0].GetProperty("permissions")[0].GetString()));

        Assert.Equal("CONNECTION_NOT_FOUND", await Ours.RefusalAsync("disconnectApp", new { id = own[1].Id() }));
        Assert.Equal("CONNECTION_NOT_FOUND", await Ours.Console.TryAsync("/graphql", "disconnectMyApp", new { id = own[1].Id() }, "disconnectedId"));
        Assert.Null(await Host.UseAsync(first.Access!));
        await brand.ChangeAsync("disconnectApp", new { id = own[1].Id() }, "disconnectedId", "");
        Assert.Equal("INVALID_TOKEN", await Host.UseAsync(first.Access!));
        Assert.Null(await editor.Client.TryAsync("/graphql", "disconnectMyApp", new { id = own[0].Id() }, "disconnectedId"));
        Assert.Equal("INVALID_TOKEN", await Host.UseAsync(second.Access!));
        Assert.Equal(0, (await brand.AsOwnerAsync("{ connectedApps { id } }")).GetProperty("connectedApps").GetArrayLength());
    }

    [Fact]
    public async Task What_an_app_does_stands_in_histories_under_both_names()
    {
        var app = await TestApp.MakeAsync(Host, Ours, ["EditContent"]);
        var tokens = await app.ConnectAsync(Ours.Console, Ours, "EditContent");
        using var client = Host.Client("localhost");
        client.Bearer = tokens.Access;
        var id = (await client.DataAsync("mutation { createPage(input: { path: \"/by-an-app\", title: [{ locale: \"de\", text: \"App\" }] }) { page { id } errors { ... on Error { code } } } }")).GetProperty("createPage").GetProperty("page").Id();
        var draft = await Ours.AsOwnerAsync("query($id: ID!) { pageDraft(id: $id) { history { authorName } } }", new { id });

        Assert.Equal($"Olga Owner ({TestApp.Called})", draft.GetProperty("pageDraft").GetProperty("history")[0].GetProperty("authorName").GetString());
    }

    private static string? Of(JsonElement element, string field) => element.GetProperty(field).GetString();

    private Task<string?> TryAsync(object input) => apps.Theirs.Console.TryAsync(apps.Theirs.ConsolePath, "createApp", input, "created { secret }");
}
