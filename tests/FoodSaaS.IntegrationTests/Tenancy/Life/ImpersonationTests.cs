using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Tenancy.Life;

/// <summary>An operator acts for a brand: for a reason, for a while, and in the open.</summary>
public sealed class ImpersonationTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private const string History = "{ impersonations { nodes { operator reason startedAt endsAt endedAt actions { what } } } }";

    private OwnHost Host => own.Host;

    [Fact]
    public async Task What_an_operator_changes_is_in_the_owners_history_and_the_owner_gets_a_mail()
    {
        var (brand, one) = await BothAsync();
        var other = await TestBrand.SignUpAsync(Host);
        Assert.Equal(404, await one.KnockAsync(brand));
        Assert.Null(await one.ActForAsync(brand));
        Assert.Equal(200, await one.KnockAsync(brand));
        Assert.Null(await CategoryAsync(one, brand));
        Assert.NotNull(await one.Console.TryAsync(brand.ConsolePath, "createCategory", new { name = Array.Empty<object>() }, "category { id }"));

        var line = (await brand.AsOwnerAsync(History)).GetProperty("impersonations").GetProperty("nodes")[0];
        Assert.Equal(("Olga Owner", "The owner cannot save the menu"), (line.GetProperty("operator").GetString(), line.GetProperty("reason").GetString()));
        Assert.Equal(["createCategory"], line.GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("what").GetString()));
        await Waiting.UntilAsync(async () => (await TestBrand.MailsAsync(Host, brand.Email)).Any(m => m.Contains("The owner cannot save the menu", StringComparison.Ordinal)));
        await Host.SettleAsync();
        Assert.DoesNotContain(await TestBrand.MailsAsync(Host, other.Email), m => m.Contains("The owner cannot save the menu", StringComparison.Ordinal));
        Assert.Empty((await other.AsOwnerAsync(History)).GetProperty("impersonations").GetProperty("nodes").EnumerateArray());
        var viewer = (await one.Console.DataAsync("{ viewer { permissions impersonation { reason endsAt } } }", path: brand.ConsolePath)).GetProperty("viewer");
        Assert.Equal("The owner cannot save the menu", viewer.GetProperty("impersonation").GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Staff_keys_and_the_brand_itself_are_out_of_reach()
    {
        var (brand, one) = await BothAsync();
        Assert.Null(await one.ActForAsync(brand));
        var tries = new (string Name, object Input, string Entity)[]
        {
            ("inviteStaff", new { email = "friend@example.com", role = "OWNER" }, "invitation { id }"),
            ("createApiKey", new { name = "mine", kind = "SECRET" }, "created { key }"),
            ("closeBrand", new { address = brand.Slug, reason = "Nobody needs this one" }, "state { status }"),
        };

        foreach (var (name, input, entity) in tries) Assert.Equal("FORBIDDEN", await one.Console.TryAsync(brand.ConsolePath, name, input, entity));
        Assert.Equal("FORBIDDEN", Threats.Refusal.CodeOf(await one.Console.QueryAsync("{ sessions { id } }", path: brand.ConsolePath)));
        Assert.Equal("FORBIDDEN", Threats.Refusal.CodeOf(await one.Console.QueryAsync("{ apiKeys { id } }", path: brand.ConsolePath)));
        Assert.Equal("FORBIDDEN", Threats.Refusal.CodeOf(await one.Console.QueryAsync("{ staff { id } }", path: brand.ConsolePath)));
    }

    [Fact]
    public async Task Nothing_that_would_outlive_it_is_handed_out()
    {
        var (brand, one) = await BothAsync();
        var endpoint = new { name = "Till", url = "http://localhost:65001/hook", eventTypes = Array.Empty<string>() };
        var id = (await brand.ChangeAsync("createWebhookEndpoint", endpoint, "created", "endpoint { id }")).GetProperty("endpoint").GetProperty("id").GetString();
        var page = (await brand.AsOwnerAsync("{ pageDrafts(first: 1) { nodes { id } } }")).GetProperty("pageDrafts").GetProperty("nodes")[0].GetProperty("id").GetString();
        Assert.Null(await one.ActForAsync(brand));
        var tries = new (string Name, object Input, string Entity)[]
        {
            ("createWebhookEndpoint", endpoint, "created { secret }"),
            ("rotateWebhookSecret", new { id }, "rotated { secret }"),
            ("updateWebhookEndpoint", new { id, version = 1, endpoint.url }, "endpoint { id }"),
            ("createPreviewLink", new { pageId = page }, "link { url }"),
        };

        foreach (var (name, input, entity) in tries) Assert.Equal((name, "FORBIDDEN"), (name, await one.Console.TryAsync(brand.ConsolePath, name, input, entity)));
        Assert.Equal(1, (await one.Console.DataAsync("{ webhookEndpoints { secrets { hint } } }", path: brand.ConsolePath)).GetProperty("webhookEndpoints").GetArrayLength());
        Assert.Null(await one.Console.TryAsync(brand.ConsolePath, "disableWebhookEndpoint", new { id }, "endpoint { id }"));
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("over")]
    [InlineData("off the roll")]
    public async Task It_ends_at_once_for_requests_and_soon_for_sockets(string how)
    {
        var (brand, one) = await BothAsync();
        Assert.Null(await one.ActForAsync(brand, minutes: 5));
        var id = (await brand.AsOwnerAsync("{ impersonations { nodes { id } } }")).GetProperty("impersonations").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        using var socket = await LiveSocket.OpenConsoleAsync(Host.PublicPort, brand.ConsolePath, one.Console.Session!);
        Assert.Contains("connection_ack", (await socket.NextAsync()).Text, StringComparison.Ordinal);

        switch (how)
        {
            case "ended": Assert.Null(await one.TryAsync("endImpersonation", new { id }, "endedId")); break;
            case "over": Host.Clock.Advance(Duration.FromMinutes(5)); break;
            default: Assert.True(await PlatformOperator.ChangeRollAsync(Host, roll => roll.RevokeAsync(one.Email, CancellationToken.None))); break;
        }

        Assert.Equal(404, await one.KnockAsync(brand));
        Assert.Equal(4403, (await socket.NextAsync()).Closed);
    }

    [Fact]
    public async Task It_is_bound_to_the_session_the_reason_and_an_hour()
    {
        var (brand, one) = await BothAsync();
        Assert.Equal("REASON_INVALID", await one.ActForAsync(brand, reason: "  because  "));
        Assert.Equal("MINUTES_INVALID", await one.ActForAsync(brand, minutes: 61));
        Assert.Equal("MINUTES_INVALID", await one.ActForAsync(brand, minutes: 0));
        Assert.Null(await one.ActForAsync(brand));
        var another = await PlatformOperator.MakeAsync(Host);
        var other = await TestBrand.SignUpAsync(Host);

        Assert.Equal(404, await another.KnockAsync(brand));
        Assert.Equal(404, await one.KnockAsync(other));
        Assert.Null(await one.ActForAsync(other));
        Assert.Equal((200, 200), (await one.KnockAsync(brand), await one.KnockAsync(other)));
    }

    [Fact]
    public async Task The_history_of_a_brand_names_him_if_he_acted_for_it_and_not_if_for_another()
    {
        var (brand, one) = await BothAsync();
        var other = await TestBrand.SignUpAsync(Host);
        Assert.Null(await one.ActForAsync(brand));
        await Host.ScalarAsync<object>(
            "UPDATE content.entry_versions SET author = 'operator:' || (SELECT id FROM accounts.users WHERE email = $1) WHERE tenant_id IN (SELECT id FROM tenancy.brands WHERE slug = ANY($2))", one.Email, new[] { brand.Slug, other.Slug });

        Assert.Equal("Olga Owner (FoodSaaS)", await AuthorAsync(brand));
        Assert.Null(await AuthorAsync(other));

        static async Task<string?> AuthorAsync(TestBrand of) =>
            (await of.AsOwnerAsync("{ pageDrafts(first: 1) { nodes { history { authorName } } } }")).GetProperty("pageDrafts").GetProperty("nodes")[0].GetProperty("history")[0].GetProperty("authorName").GetString();
    }

    private static Task<string?> CategoryAsync(PlatformOperator one, TestBrand brand) =>
        one.Console.TryAsync(brand.ConsolePath, "createCategory", new { name = Mutations.In("de", "Suppen") }, "category { id }");

    private async Task<(TestBrand Brand, PlatformOperator Operator)> BothAsync() => (await TestBrand.SignUpAsync(Host), await PlatformOperator.MakeAsync(Host));
}
