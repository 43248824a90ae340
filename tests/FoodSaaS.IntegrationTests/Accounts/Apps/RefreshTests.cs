using FoodSaaS.IntegrationTests.Accounts.SignedIn;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Accounts.Apps;

/// <summary>A refresh token works once; who brings it again ends all that came of it.</summary>
[Collection(AppsCollection.Name)]
public sealed class RefreshTests(AppsHost apps)
{
    private OwnHost Host => apps.Host;

    private TestBrand Ours => apps.Ours;

    [Fact]
    public async Task It_is_replaced_at_every_use_and_outlives_access_tokens()
    {
        var app = apps.App;
        var tokens = await app.ConnectAsync(Ours.Console, Ours, "EditMenu offline_access");
        for (var i = 0; i < 3; i++)
        {
            Host.Clock.Advance(Duration.FromMinutes(11));
            var former = tokens;
            tokens = await app.RefreshAsync(former.Refresh!);
            Assert.NotEqual(former.Refresh, tokens.Refresh);
            Assert.Equal("INVALID_TOKEN", await Host.UseAsync(former.Access!));
            Assert.Null(await Host.UseAsync(tokens.Access!, TokenUse.Edit));
        }
    }

    [Fact]
    public async Task One_that_was_used_ends_its_whole_family()
    {
        var app = apps.App;
        var stolen = await app.ConnectAsync(Ours.Console, Ours, "EditMenu offline_access");
        var bystander = await app.ConnectAsync(Ours.Console, Ours, "EditMenu");
        var next = await app.RefreshAsync(stolen.Refresh!);
        Assert.Null(await Host.UseAsync(next.Access!));

        Assert.Equal("invalid_grant", (await app.RefreshAsync(stolen.Refresh!)).Error);
        Assert.Equal("INVALID_TOKEN", await Host.UseAsync(next.Access!));
        Assert.Equal("INVALID_TOKEN", await Host.UseAsync(stolen.Access!));
        Assert.Equal("invalid_grant", (await app.RefreshAsync(next.Refresh!)).Error);
        Assert.Null(await Host.UseAsync(bystander.Access!));
    }

    [Fact]
    public async Task A_password_that_is_reset_by_mail_ends_it()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var tokens = await apps.App.ConnectAsync(brand.Console, brand, "EditMenu offline_access");
        Assert.Null(await Host.UseAsync(tokens.Access!));
        using var reader = Host.Client("admin.foodsaas.localhost");

        Assert.Null(await reader.ResetAsync(await OwnAccount.ResetTokenAsync(Host, brand.Email)));

        Assert.Equal("invalid_grant", (await apps.App.RefreshAsync(tokens.Refresh!)).Error);
        Assert.Equal("INVALID_TOKEN", await Host.UseAsync(tokens.Access!));
    }

    [Fact]
    public async Task Of_fifty_refreshes_at_once_one_wins()
    {
        var app = apps.App;
        var tokens = await app.ConnectAsync(Ours.Console, Ours, "EditMenu offline_access");
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => app.RefreshAsync(tokens.Refresh!)));

        Assert.Single(answers, a => a.Access is not null);
    }

    [Fact]
    public async Task It_asks_for_no_other_scopes()
    {
        var app = apps.App;
        var tokens = await app.ConnectAsync(Ours.Console, Ours, "EditMenu offline_access");

        Assert.Null((await app.RefreshAsync(tokens.Refresh!, ("scope", "EditMenu EditTheme offline_access"))).Access);
        Assert.Equal("invalid_scope", (await app.RefreshAsync(tokens.Refresh!, ("scope", "offline_access"))).Error);
        Assert.NotNull((await app.RefreshAsync(tokens.Refresh!, ("scope", "offline_access EditMenu"))).Access);
    }

    [Fact]
    public async Task Given_back_it_takes_the_access_token_along_and_nobody_else_can_give_it_back()
    {
        var app = apps.App;
        var other = apps.TheirApp;
        var tokens = await app.ConnectAsync(Ours.Console, Ours, "EditMenu offline_access");
        await other.PostAsync("/oauth/revoke", ("token", tokens.Refresh));
        await other.PostAsync("/oauth/revoke", ("token", tokens.Access));
        Assert.Null(await Host.UseAsync(tokens.Access!));
        await app.PostAsync("/oauth/revoke", ("token", tokens.Refresh));

        Assert.Equal("INVALID_TOKEN", await Host.UseAsync(tokens.Access!));
        Assert.Equal("invalid_grant", (await app.RefreshAsync(tokens.Refresh!)).Error);
    }

    [Fact]
    public async Task Only_the_app_itself_is_told_what_a_token_is()
    {
        var app = apps.App;
        var other = apps.TheirApp;
        var tokens = await app.ConnectAsync(Ours.Console, Ours, "EditMenu offline_access");

        Assert.True((await app.PostAsync("/oauth/introspect", ("token", tokens.Access))).Json.GetProperty("active").GetBoolean());
        Assert.DoesNotContain("\"active\":true", (await other.PostAsync("/oauth/introspect", ("token", tokens.Access))).Json.ToString().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("invalid_client", (await app.PostAsync("/oauth/introspect", ("token", tokens.Access), ("client_secret", "as_wrong"))).Error);
    }
}
