using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Accounts.Staff;

/// <summary>An invitation opens one door, for one address, once, and not for long.</summary>
public sealed class JoiningTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => own.Host;

    [Fact]
    public async Task Who_is_invited_makes_an_account_and_has_the_role()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var colleague = new Colleague(Host);
        var token = await colleague.InvitedAsync(brand, "EDITOR");
        var offer = (await colleague.Client.DataAsync("query($t: String!) { invitation(token: $t) { brandName roleName email needsSignIn } }", new { t = token })).GetProperty("invitation");
        Assert.Equal((brand.Slug, "Editor", colleague.Email, false), (offer.GetProperty("brandName").GetString(), offer.GetProperty("roleName").GetString(), offer.GetProperty("email").GetString(), offer.GetProperty("needsSignIn").GetBoolean()));

        Assert.Null(await colleague.AcceptAsync(token));
        Assert.Equal(["EditMenu", "EditContent", "PublishContent", "EditTheme"], await colleague.PermissionsAsync(brand));
        Assert.Contains(await brand.StaffAsync(), m => m.GetProperty("email").GetString() == colleague.Email && m.GetProperty("role").GetProperty("name").GetString() == "Editor");
        using var later = Host.Client("admin.foodsaas.localhost");
        Assert.Null(await later.SignInAsync(colleague.Email, Colleague.Password));
    }

    [Fact]
    public async Task An_invitation_is_accepted_once()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var colleague = new Colleague(Host);
        var token = await colleague.InvitedAsync(brand, "COURIER");
        Assert.Null(await colleague.AcceptAsync(token));

        Assert.Equal("INVITATION_NOT_FOUND", await colleague.AcceptAsync(token));
        Assert.Null(await brand.Console.RemoveAsync(brand, await colleague.IdAsync(brand)));
        Assert.Equal("INVITATION_NOT_FOUND", await colleague.AcceptAsync(token));
    }

    [Fact]
    public async Task Of_fifty_who_accept_at_once_one_joins()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var colleague = new Colleague(Host);
        await colleague.JoinAsync(await TestBrand.SignUpAsync(Host), "KITCHEN");
        var token = await colleague.InvitedAsync(brand, "KITCHEN");
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => colleague.AcceptAsync(token)));

        Assert.Single(answers, a => a is null);
        Assert.All(answers, a => Assert.True(a is null or "INVITATION_NOT_FOUND", a));
        Assert.Equal(2, (await brand.StaffAsync()).Count);
        Assert.Equal(2, await Host.ScalarAsync<long>("SELECT count(*) FROM accounts.staff_changes c JOIN tenancy.brands b ON b.id = c.brand_id WHERE b.slug = $1 AND c.kind = 'Joined'", brand.Slug));
    }

    [Fact]
    public async Task Of_many_who_accept_at_once_without_an_account_one_makes_it()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var invited = new Colleague(Host);
        var token = await invited.InvitedAsync(brand, "KITCHEN");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            using var one = new Colleague(Host, invited.Email);
            return await one.AcceptAsync(token, $"a pass phrase of number {i}");
        }));

        Assert.Single(answers, a => a is null);
        Assert.Equal(1, await Host.ScalarAsync<long>("SELECT count(*) FROM accounts.users WHERE email = $1", invited.Email));
        Assert.Equal(2, (await brand.StaffAsync()).Count);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "INVITATION_NOT_FOUND")]
    public async Task An_invitation_is_good_for_seven_days(int seconds, string? refusal)
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var colleague = new Colleague(Host);
        var token = await colleague.InvitedAsync(brand, "AGENT");
        Host.Clock.Advance(Duration.FromDays(7) - Duration.FromSeconds(1) + Duration.FromSeconds(seconds));

        Assert.Equal(refusal, await colleague.AcceptAsync(token));
    }

    [Fact]
    public async Task A_second_invitation_to_the_same_address_replaces_the_first()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var colleague = new Colleague(Host);
        var first = await colleague.InvitedAsync(brand, "MANAGER");
        var second = await colleague.InvitedAsync(brand, "COURIER");

        Assert.Equal("INVITATION_NOT_FOUND", await colleague.AcceptAsync(first));
        Assert.Null(await colleague.AcceptAsync(second));
        Assert.Empty(await colleague.PermissionsAsync(brand));
        Assert.Equal("ALREADY_MEMBER", await brand.Console.InviteAsync(brand, colleague.Email.ToUpperInvariant(), "OWNER"));
    }

    [Fact]
    public async Task An_invitation_that_was_taken_back_opens_nothing()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var colleague = new Colleague(Host);
        var token = await colleague.InvitedAsync(brand, "MANAGER");
        var id = (await brand.AsOwnerAsync("{ invitations { id } }")).GetProperty("invitations")[0].Id();
        Assert.Null(await brand.Console.TryAsync(brand.ConsolePath, "revokeInvitation", new { id }, "revokedId"));

        Assert.Equal("INVITATION_NOT_FOUND", await colleague.AcceptAsync(token));
        Assert.Equal("INVITATION_NOT_FOUND", await brand.Console.TryAsync(brand.ConsolePath, "revokeInvitation", new { id }, "revokedId"));
    }

    [Fact]
    public async Task Nothing_that_opens_the_door_is_stored_once_the_mail_is_out()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var colleague = new Colleague(Host);
        var token = await colleague.InvitedAsync(brand, "MANAGER");

        Assert.Equal(0, await Host.ScalarAsync<long>("SELECT count(*) FROM accounts.invitations i WHERE i::text LIKE '%' || $1 || '%'", token));
        await Waiting.UntilAsync(async () => await Host.ScalarAsync<long>("SELECT count(*) FROM accounts.mails m WHERE m::text LIKE '%' || $1 || '%'", token) == 0);
        Assert.Equal(0, await Host.ScalarAsync<long>("SELECT count(*) FROM accounts.staff_changes c WHERE c::text LIKE '%' || $1 || '%'", token));
    }

    [Fact]
    public async Task A_weak_password_and_a_missing_name_are_said_at_once_and_the_invitation_is_still_good()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var colleague = new Colleague(Host);
        var token = await colleague.InvitedAsync(brand, "AGENT");
        var answer = await colleague.Client.DataAsync("mutation($t: String!) { acceptInvitation(input: { token: $t, password: \"short\" }) { errors { ... on Error { code field } } } }", new { t = token });

        Assert.Equal(["NAME_MISSING", "PASSWORD_TOO_SHORT"], answer.GetProperty("acceptInvitation").GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("code").GetString()!));
        Assert.Null(await colleague.AcceptAsync(token));
    }
}
