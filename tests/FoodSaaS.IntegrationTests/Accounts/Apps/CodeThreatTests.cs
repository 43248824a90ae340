using System.Net;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Accounts.Apps;

/// <summary>Codes that were stolen, guessed, sent twice or sent elsewhere.</summary>
[Collection(AppsCollection.Name)]
public sealed class CodeThreatTests(AppsHost apps)
{
    private OwnHost Host => apps.Host;

    private TestBrand Ours => apps.Ours;

    [Theory]
    [InlineData("code_verifier", "wrong-verifier-wrong-verifier-wrong-verifier-1")]
    [InlineData("code_verifier", null)]
    [InlineData("redirect_uri", "https://app.example/other")]
    [InlineData("redirect_uri", null)]
    [InlineData("client_secret", "as_wrong")]
    [InlineData("client_secret", null)]
    public async Task A_code_is_worth_nothing_without_all_that_belongs_to_it(string field, string? value)
    {
        var app = apps.App;
        var code = (await app.AllowAsync(Ours.Console, Ours, "EditMenu"))["code"];
        var refused = await app.ExchangeAsync(code, (field, value));

        Assert.NotEqual(HttpStatusCode.OK, refused.Status);
        Assert.Null(refused.Access);
    }

    [Fact]
    public async Task Another_apps_code_is_refused()
    {
        var app = apps.App;
        var other = apps.TheirApp;
        var code = (await app.AllowAsync(Ours.Console, Ours, "EditMenu"))["code"];

        Assert.Equal("invalid_grant", (await other.ExchangeAsync(code, ("code_verifier", app.Verifier))).Error);
    }

    [Fact]
    public async Task A_code_that_is_used_twice_takes_the_tokens_of_its_first_use_along()
    {
        var app = apps.App;
        var code = (await app.AllowAsync(Ours.Console, Ours, "EditMenu offline_access"))["code"];
        var first = await app.ExchangeAsync(code);
        Assert.Null(await Host.UseAsync(first.Access!));

        Assert.Equal("invalid_grant", (await app.ExchangeAsync(code)).Error);
        Assert.Equal("INVALID_TOKEN", await Host.UseAsync(first.Access!));
        Assert.Equal("invalid_grant", (await app.RefreshAsync(first.Refresh!)).Error);
    }

    [Fact]
    public async Task Of_fifty_exchanges_of_one_code_at_once_one_wins()
    {
        var app = apps.App;
        var code = (await app.AllowAsync(Ours.Console, Ours, "EditMenu"))["code"];
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => app.ExchangeAsync(code)));

        Assert.Single(answers, a => a.Access is not null);
        Assert.All(answers, a => Assert.True(a.Access is not null || a.Error == "invalid_grant", a.Json.ToString()));
    }

    [Theory]
    [InlineData("code_challenge", null, "code_challenge_method", null)]
    [InlineData("code_challenge_method", "plain", "state", "s")]
    [InlineData("code_challenge_method", null, "state", "s")]
    [InlineData("response_type", "token", "state", "s")]
    [InlineData("response_mode", "fragment", "state", "s")]
    [InlineData("scope", "ManageStaff", "state", "s")]
    [InlineData("scope", "EditLocations", "state", "s")]
    public async Task What_is_asked_without_a_proof_in_plain_or_beyond_the_app_gets_no_page(string field, string? value, string other, string? otherValue)
    {
        var app = apps.App;
        using var answer = await TestApp.OpenAsync(Ours.Console, app.Ask("EditMenu", (field, value), (other, otherValue)));

        Assert.DoesNotContain("<form", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest || app.ReadBack(answer).ContainsKey("error"));
        Assert.DoesNotContain("code=", answer.Headers.Location?.Query ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/back")]
    [InlineData("https://app.example/back/more")]
    [InlineData("https://app.example/BACK")]
    [InlineData("https://app.example/back?x=1")]
    [InlineData("https://app.example.evil.example/back")]
    [InlineData("https://app.example:444/back")]
    [InlineData("http://app.example/back")]
    [InlineData("//evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData(null)]
    public async Task Nobody_is_sent_to_an_address_that_is_not_the_apps(string? redirect)
    {
        var app = apps.App;
        using var answer = await TestApp.OpenAsync(Ours.Console, app.Ask("EditMenu", ("redirect_uri", redirect)));
        using var bad = await TestApp.OpenAsync(Ours.Console, app.Ask("ManageStaff", ("redirect_uri", redirect)));

        Assert.All([answer, bad], a => Assert.Equal((HttpStatusCode.BadRequest, null), (a.StatusCode, a.Headers.Location)));
    }
}
