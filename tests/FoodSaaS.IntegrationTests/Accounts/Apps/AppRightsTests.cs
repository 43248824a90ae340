using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Accounts.Apps;

/// <summary>An app may at one brand what was asked, as far as whoever let it may do it himself, now.</summary>
[Collection(AppsCollection.Name)]
public sealed class AppRightsTests(AppsHost apps)
{
    private const string Dead = "INVALID_TOKEN";

    private OwnHost Host => apps.Host;

    private TestBrand Ours => apps.Ours;

    [Fact]
    public async Task A_token_of_one_brand_opens_nothing_at_another()
    {
        var app = apps.TheirApp;
        var tokens = await app.ConnectAsync(Ours.Console, Ours, "EditMenu");

        Assert.Equal("TENANT_MISMATCH", await Host.UseAsync(tokens.Access!, host: $"{apps.Theirs.Slug}.foodsaas.localhost"));
        Assert.Equal("TENANT_MISMATCH", await Host.UseAsync(tokens.Access!, host: "admin.foodsaas.localhost", path: apps.Theirs.ConsolePath));
        using var both = Host.Client("localhost");
        (both.Bearer, both.ApiKey) = (tokens.Access, apps.Theirs.SecretKey);
        Assert.Equal("TENANT_MISMATCH", Threats.Refusal.CodeOf(await both.QueryAsync("{ brand { slug } }")));
    }

    [Fact]
    public async Task Nobody_gives_what_he_lacks_and_nobody_gives_at_a_brand_that_is_not_his()
    {
        var app = apps.App;
        using var editor = await Colleague.JoinedAsync(Host, Ours, await Ours.OwnRoleAsync("EditMenu"));
        using var page = await TestApp.OpenAsync(editor.Client, app.Ask("EditMenu EditTheme"));
        Assert.Contains("There you may not yourself: Change the look", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal("invalid_scope", (await app.AllowAsync(editor.Client, Ours, "EditMenu EditTheme"))["error"]);
        Assert.Equal("access_denied", (await app.AllowAsync(editor.Client, apps.Theirs, "EditMenu"))["error"]);
        Assert.Contains("code", (await app.AllowAsync(editor.Client, Ours, "EditMenu")).Keys);
    }

    [Fact]
    public async Task Who_may_less_or_is_removed_takes_the_apps_rights_along_at_once()
    {
        var app = apps.App;
        using var editor = await Colleague.JoinedAsync(Host, Ours, "EDITOR");
        var tokens = await app.ConnectAsync(editor.Client, Ours, "EditMenu EditTheme offline_access");
        Assert.Null(await Host.UseAsync(tokens.Access!, TokenUse.EditTheme));
        var id = await editor.IdAsync(Ours);
        Assert.Null(await Ours.Console.SetRoleAsync(Ours, id, await Ours.OwnRoleAsync("EditMenu")));
        Assert.Equal("FORBIDDEN", await Host.UseAsync(tokens.Access!, TokenUse.EditTheme));
        Assert.Null(await Host.UseAsync(tokens.Access!, TokenUse.Edit));

        Assert.Null(await Ours.Console.RemoveAsync(Ours, id));
        Assert.Equal(Dead, await Host.UseAsync(tokens.Access!));
        Assert.Equal("invalid_grant", (await app.RefreshAsync(tokens.Refresh!)).Error);
        await editor.JoinAsync(Ours, "EDITOR");
        Assert.Equal(Dead, await Host.UseAsync(tokens.Access!));
    }

    [Theory]
    [InlineData("mutation { signOut(input: {}) { signedOut } }")]
    [InlineData("mutation { signOut(input: { everywhere: true }) { signedOut } }")]
    public async Task A_session_that_is_ended_ends_what_was_given_in_it(string ending)
    {
        var app = apps.App;
        using var editor = await Colleague.JoinedAsync(Host, Ours, "EDITOR");
        using var elsewhere = Host.Client("admin.foodsaas.localhost");
        Assert.Null(await elsewhere.SignInAsync(editor.Email, Colleague.Password));
        var (here, there) = (await app.ConnectAsync(editor.Client, Ours, "EditMenu offline_access"), await app.ConnectAsync(elsewhere, Ours, "EditMenu"));
        await editor.Client.DataAsync(ending);

        Assert.Equal(Dead, await Host.UseAsync(here.Access!));
        Assert.Equal("invalid_grant", (await app.RefreshAsync(here.Refresh!)).Error);
        Assert.Equal(ending.Contains("everywhere", StringComparison.Ordinal) ? Dead : null, await Host.UseAsync(there.Access!));
    }

    [Fact]
    public async Task A_session_that_lapses_ends_what_was_given_in_it_and_nothing_else()
    {
        var app = apps.App;
        using var editor = await Colleague.JoinedAsync(Host, Ours, "EDITOR");
        var here = await app.ConnectAsync(editor.Client, Ours, "EditMenu offline_access");
        var past = (Host.Clock.GetCurrentInstant() - Duration.FromMinutes(1)).ToDateTimeUtc();
        await Host.ScalarAsync<string>("UPDATE accounts.sessions SET ends_at = $1 WHERE user_id = (SELECT id FROM accounts.users WHERE lower(email) = lower($2)) RETURNING 'lapsed'", past, editor.Email);
        using var elsewhere = Host.Client("admin.foodsaas.localhost");
        Assert.Null(await elsewhere.SignInAsync(editor.Email, Colleague.Password));
        var (there, itself) = (await app.ConnectAsync(elsewhere, Ours, "EditMenu"), await apps.Itself.ForItselfAsync("EditMenu"));
        Assert.Null(await Host.UseAsync(here.Access!));
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().WriteAsync<ExpiredRows, Nothing>(rows => rows.DeleteAsync(CancellationToken.None), CancellationToken.None);

        Assert.Equal(Dead, await Host.UseAsync(here.Access!));
        Assert.Equal("invalid_grant", (await app.RefreshAsync(here.Refresh!)).Error);
        Assert.Null(await Host.UseAsync(there.Access!));
        Assert.Null(await Host.UseAsync(itself.Access!));
    }

    [Fact]
    public async Task A_new_password_ends_all_and_signing_in_anew_ends_nothing()
    {
        var app = apps.App;
        using var editor = await Colleague.JoinedAsync(Host, Ours, "EDITOR");
        var tokens = await app.ConnectAsync(editor.Client, Ours, "EditMenu");
        Assert.Null(await editor.Client.SignInAsync(editor.Email, Colleague.Password));
        Assert.Null(await Host.UseAsync(tokens.Access!));
        Assert.Null(await editor.Client.TryAsync("/graphql", "changePassword", new { currentPassword = Colleague.Password, newPassword = "another pass phrase of his" }, "viewer { id }"));

        Assert.Equal(Dead, await Host.UseAsync(tokens.Access!));
    }

    [Fact]
    public async Task At_a_brand_that_is_suspended_tokens_open_nothing_within_five_seconds()
    {
        var app = apps.App;
        var tokens = await app.ConnectAsync(apps.Theirs.Console, apps.Theirs, "EditMenu offline_access");
        await SetAsync("Suspended");
        Assert.Equal("BRAND_SUSPENDED", await Host.UseAsync(tokens.Access!));
        Assert.Equal("invalid_grant", (await app.RefreshAsync(tokens.Refresh!)).Error);
        Assert.Equal("access_denied", (await app.AllowAsync(apps.Theirs.Console, apps.Theirs, "EditMenu"))["error"]);
        await SetAsync("Active");

        Assert.Null(await Host.UseAsync(tokens.Access!));
    }

    [Theory]
    [InlineData("Suspended")]
    [InlineData("Closing")]
    public async Task The_app_of_a_brand_that_is_not_served_goes_on_nowhere(string status)
    {
        var app = apps.TheirApp;
        var tokens = await app.ConnectAsync(Ours.Console, Ours, "EditMenu offline_access");
        var code = (await app.AllowAsync(Ours.Console, Ours, "EditMenu"))["code"];
        Assert.Null(await Host.UseAsync(tokens.Access!));
        await SetAsync(status);
        Assert.Equal(Dead, await Host.UseAsync(tokens.Access!));
        Assert.Equal("invalid_grant", (await app.RefreshAsync(tokens.Refresh!)).Error);
        Assert.Equal("invalid_grant", (await app.ExchangeAsync(code)).Error);
        using var asked = await TestApp.OpenAsync(Ours.Console, app.Ask("EditMenu"));
        Assert.Equal("unauthorized_client", app.ReadBack(asked)["error"]);
        await SetAsync("Active");

        Assert.Null(await Host.UseAsync(tokens.Access!));
    }

    [Fact]
    public async Task A_form_that_was_shown_before_the_apps_maker_was_suspended_gives_nothing()
    {
        var app = apps.TheirApp;
        var asked = app.Ask("EditMenu");
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        using var no = await TestApp.PressAsync(Ours.Console, asked, Ours.Slug, "deny", fields =>
        {
            foreach (var (name, value) in fields) shown[name] = value;
        });
        shown["decision"] = "allow";
        await SetAsync("Suspended");
        using var answer = await Ours.Console.PostAsync(TestApp.Path, new FormUrlEncodedContent(shown));
        await SetAsync("Active");

        Assert.Equal("unauthorized_client", app.ReadBack(answer)["error"]);
    }

    [Fact]
    public async Task A_socket_ends_with_its_connection()
    {
        var app = apps.App;
        var tokens = await app.ConnectAsync(Ours.Console, Ours, "EditMenu");
        using var socket = await LiveSocket.OpenAppAsync(Host.PublicPort, tokens.Access!);
        Assert.Contains("connection_ack", (await socket.NextAsync()).Text, StringComparison.Ordinal);
        var connection = (await Ours.Console.DataAsync("{ myConnectedApps { id } }")).GetProperty("myConnectedApps")[0].Id();
        Assert.Null(await Ours.Console.TryAsync("/graphql", "disconnectMyApp", new { id = connection }, "disconnectedId"));

        Assert.Equal(4403, (await socket.NextAsync()).Closed);
    }

    private async Task SetAsync(string status)
    {
        await Host.ScalarAsync<string>("UPDATE tenancy.brands SET status = $1 WHERE slug = $2 RETURNING status", status, apps.Theirs.Slug);
        Host.Clock.Advance(Duration.FromSeconds(5));
    }
}
