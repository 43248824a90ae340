using System.Net;
using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Accounts.Apps;

/// <summary>Only the person himself gives leave, on the page that he was shown.</summary>
[Collection(AppsCollection.Name)]
public sealed class ConsentFormTests(AppsHost apps)
{
    private OwnHost Host => apps.Host;

    private TestBrand Ours => apps.Ours;

    [Fact]
    public async Task No_other_page_may_show_it_and_it_runs_no_script()
    {
        var app = apps.App;
        using var page = await TestApp.OpenAsync(Ours.Console, app.Ask("EditMenu"));
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self' https://app.example;", policy, StringComparison.Ordinal);
        Assert.Equal("DENY", page.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("<b>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    public async Task Another_sites_form_is_refused(string origin)
    {
        var app = apps.App;
        var own = Ours.Console.Origin;
        using var answer = await TestApp.PressAsync(Ours.Console, app.Ask("EditMenu"), Ours.Slug, change: _ => Ours.Console.Origin = origin);
        Ours.Console.Origin = own;

        Assert.Equal((HttpStatusCode.Forbidden, null), (answer.StatusCode, answer.Headers.Location));
    }

    [Theory]
    [InlineData("seal")]
    [InlineData("scope")]
    [InlineData("state")]
    [InlineData("code_challenge")]
    public async Task What_is_agreed_to_is_what_was_shown(string changed)
    {
        var app = apps.App;
        using var answer = await TestApp.PressAsync(Ours.Console, app.Ask("EditMenu"), Ours.Slug, change: fields => fields[changed] = changed switch
        {
            "seal" => new string('0', fields["seal"].Length),
            "scope" => "EditMenu EditTheme",
            _ => TestApp.Base64(new byte[32]),
        });

        Assert.Equal((HttpStatusCode.BadRequest, null), (answer.StatusCode, answer.Headers.Location));
    }

    [Fact]
    public async Task A_page_that_was_shown_to_somebody_else_or_long_ago_agrees_to_nothing()
    {
        var app = apps.App;
        using var other = await Colleague.JoinedAsync(Host, Ours, "EDITOR");
        var seal = "";
        using var shown = await TestApp.PressAsync(other.Client, app.Ask("EditMenu"), Ours.Slug, "deny", fields => seal = fields["seal"]);
        using var foreign = await TestApp.PressAsync(Ours.Console, app.Ask("EditMenu"), Ours.Slug, change: fields => fields["seal"] = seal);
        using var old = await TestApp.PressAsync(Ours.Console, app.Ask("EditMenu"), Ours.Slug, change: _ => Host.Clock.Advance(Duration.FromMinutes(16)));

        Assert.All([foreign, old], a => Assert.Equal((HttpStatusCode.BadRequest, null), (a.StatusCode, a.Headers.Location)));
    }

    [Fact]
    public async Task A_form_without_a_session_leads_to_signing_in()
    {
        var app = apps.App;
        using var stranger = Host.Client("admin.foodsaas.localhost");
        using var answer = await TestApp.PressAsync(stranger, app.Ask("EditMenu"), Ours.Slug, change: fields =>
        {
            foreach (var (name, value) in app.Ask("EditMenu")) fields[name] = value;
        });

        Assert.StartsWith("/sign-in?next=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
