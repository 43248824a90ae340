using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Tenancy.Life;

/// <summary>What a brand's state means for its visitors and its people, and who changes it.</summary>
public sealed class MoveTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private const string State = "{ brandState { status reason deletionDueAt moves { from to author reason } } }";

    private OwnHost Host => own.Host;

    [Fact]
    public async Task A_suspended_brands_staff_read_why_and_change_nothing_until_it_is_lifted()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var one = await PlatformOperator.MakeAsync(Host);
        Assert.Equal("REASON_INVALID", await one.MoveAsync(brand, "SUSPENDED", "no"));
        Assert.Null(await one.MoveAsync(brand, "SUSPENDED", "Payments were charged back"));

        Assert.Equal(403, await PageAsync(brand));
        var state = (await brand.AsOwnerAsync(State)).GetProperty("brandState");
        Assert.Equal(("SUSPENDED", "Payments were charged back"), (state.GetProperty("status").GetString(), state.GetProperty("reason").GetString()));
        Assert.Equal("FORBIDDEN", await CategoryAsync(brand));
        Assert.Equal("FORBIDDEN", await brand.Console.TryAsync(brand.ConsolePath, "closeBrand", new { address = brand.Slug, reason = "We leave, then" }, "state { status }"));
        await Waiting.UntilAsync(async () => (await TestBrand.MailsAsync(Host, brand.Email)).Any(m => m.Contains("Payments were charged back", StringComparison.Ordinal)));

        Assert.Null(await one.MoveAsync(brand, "ACTIVE"));
        Assert.NotEqual(403, await PageAsync(brand));
        Assert.Null(await CategoryAsync(brand));
        var moves = (await one.AskAsync("query($s: String!) { platformBrand(slug: $s) { owners { email } moves { from to author } } }", new { s = brand.Slug })).GetProperty("platformBrand");
        Assert.Equal(["SUSPENDED", "ACTIVE"], moves.GetProperty("moves").EnumerateArray().Select(m => m.GetProperty("from").GetString()));
        Assert.Equal(brand.Email, moves.GetProperty("owners")[0].GetProperty("email").GetString());
    }

    [Fact]
    public async Task A_brand_past_due_is_served_and_takes_on_nobody()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var one = await PlatformOperator.MakeAsync(Host);
        Assert.Null(await one.MoveAsync(brand, "PAST_DUE", "Invoice 4711 is open"));

        Assert.NotEqual(403, await PageAsync(brand));
        Assert.Null(await CategoryAsync(brand));
        Assert.Equal("BRAND_PAST_DUE", await brand.Console.InviteAsync(brand, "cook@example.com", "EDITOR"));
        Assert.Equal("BRAND_PAST_DUE", await brand.Console.TryAsync(brand.ConsolePath, "createApiKey", new { name = "till", kind = "SECRET" }, "created { key }"));
        Assert.Equal("MOVE_NOT_ALLOWED", await one.MoveAsync(brand, "PAST_DUE"));
    }

    [Fact]
    public async Task An_owner_closes_the_brand_and_takes_it_back()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        Assert.Equal("ADDRESS_WRONG", await brand.Console.TryAsync(brand.ConsolePath, "closeBrand", new { address = "another", reason = "We retire this year" }, "state { status }"));
        Assert.Null(await brand.Console.TryAsync(brand.ConsolePath, "closeBrand", new { address = brand.Slug, reason = "We retire this year" }, "state { status }"));
        Host.Clock.Advance(NodaTime.Duration.FromSeconds(5));

        Assert.Equal(410, await PageAsync(brand));
        using var server = Host.Client("localhost");
        server.ApiKey = brand.SecretKey;
        Assert.Equal("BRAND_CLOSED", Threats.Refusal.CodeOf(await server.QueryAsync("{ brand { slug } }")));
        Assert.Equal("FORBIDDEN", await CategoryAsync(brand));
        Assert.NotNull((await brand.AsOwnerAsync(State)).GetProperty("brandState").GetProperty("deletionDueAt").GetString());
        Assert.Null(await brand.Console.TryAsync(brand.ConsolePath, "reopenBrand", new { reason = "We go on after all" }, "state { status }"));
        Host.Clock.Advance(NodaTime.Duration.FromSeconds(5));

        Assert.NotEqual(410, await PageAsync(brand));
        Assert.Null(await CategoryAsync(brand));
        Assert.Equal("MOVE_NOT_ALLOWED", await brand.Console.TryAsync(brand.ConsolePath, "reopenBrand", new { reason = "And once more, please" }, "state { status }"));
    }

    [Fact]
    public async Task Nobody_leaves_a_suspension_by_closing()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var one = await PlatformOperator.MakeAsync(Host);
        Assert.Null(await one.MoveAsync(brand, "SUSPENDED"));
        Assert.Null(await one.MoveAsync(brand, "CLOSING"));

        Assert.Equal("MOVE_NOT_ALLOWED", await brand.Console.TryAsync(brand.ConsolePath, "reopenBrand", new { reason = "We would like to go on" }, "state { status }"));
        Assert.Equal("MOVE_NOT_ALLOWED", await one.MoveAsync(brand, "ACTIVE"));
        Assert.Null(await one.MoveAsync(brand, "SUSPENDED"));
        Assert.Equal(403, await PageAsync(brand));
    }

    private static Task<string?> CategoryAsync(TestBrand brand) =>
        brand.Console.TryAsync(brand.ConsolePath, "createCategory", new { name = Mutations.In("de", $"Suppen {Guid.NewGuid():N}"[..20]) }, "category { id }");

    private async Task<int> PageAsync(TestBrand brand)
    {
        using var diner = brand.Diner(Host);
        using var page = await diner.GetAsync("/", r => r.Headers.Add("Accept", "text/html"));
        return (int)page.StatusCode;
    }
}
