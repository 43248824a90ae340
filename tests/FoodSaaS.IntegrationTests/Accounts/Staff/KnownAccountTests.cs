using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Accounts.Staff;

/// <summary>An invitation to an address with an account needs that account's sign-in, and never touches its password.</summary>
public sealed class KnownAccountTests(ApiFixture api)
{
    private const string Planted = "a pass phrase that was planted";

    [Fact]
    public async Task Whoever_reads_the_mail_of_an_account_cannot_accept_without_signing_in()
    {
        var stronger = await TestBrand.SignUpAsync(api);
        var lesser = await TestBrand.SignUpAsync(api);
        using var reader = new Colleague(api, stronger.Email);
        var token = await reader.InvitedAsync(lesser, "EDITOR");

        Assert.Equal("INVITATION_NEEDS_SIGN_IN", await reader.AcceptAsync(token, Planted));
        using var knocking = api.Client("admin.foodsaas.localhost");
        Assert.Equal("INVALID_CREDENTIALS", await knocking.SignInAsync(stronger.Email, Planted));
        Assert.Null(await knocking.SignInAsync(stronger.Email, stronger.Password));
    }

    [Fact]
    public async Task Somebody_else_who_is_signed_in_cannot_accept_it()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var other = await TestBrand.SignUpAsync(api);
        using var colleague = await Colleague.JoinedAsync(api, other, "COURIER");
        using var invited = new Colleague(api, colleague.Email);
        var token = await invited.InvitedAsync(brand, "OWNER");
        invited.Client.Session = other.Console.Session;

        Assert.Equal("INVITATION_NEEDS_SIGN_IN", await invited.AcceptAsync(token));
    }

    [Fact]
    public async Task Signed_in_the_person_joins_keeps_the_password_and_the_other_brand()
    {
        var first = await TestBrand.SignUpAsync(api);
        var second = await TestBrand.SignUpAsync(api);
        using var colleague = await Colleague.JoinedAsync(api, first, "KITCHEN");
        var token = await colleague.InvitedAsync(second, "MANAGER");

        Assert.Null(await colleague.AcceptAsync(token, Planted));
        Assert.Equal(["TakeOrders"], await colleague.PermissionsAsync(first));
        Assert.Contains("ManageStaff", await colleague.PermissionsAsync(second));
        using var knocking = api.Client("admin.foodsaas.localhost");
        Assert.Equal("INVALID_CREDENTIALS", await knocking.SignInAsync(colleague.Email, Planted));
        Assert.Null(await knocking.SignInAsync(colleague.Email, Colleague.Password));
    }

    [Fact]
    public async Task A_brand_sees_nothing_of_what_its_people_do_elsewhere()
    {
        var first = await TestBrand.SignUpAsync(api);
        var second = await TestBrand.SignUpAsync(api);
        using var colleague = await Colleague.JoinedAsync(api, first, "KITCHEN");
        Assert.Null(await colleague.AcceptAsync(await colleague.InvitedAsync(second, await second.OwnRoleAsync("EditMenu"))));

        var seen = (await first.AsOwnerAsync("{ staff { id name email role { name permissions ownRole { id } } } staffRoles { name } invitations { email } staffChanges { nodes { subject detail author } } }")).ToString();
        Assert.DoesNotContain(second.Slug, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Role ", seen, StringComparison.Ordinal);
        Assert.Contains("Kitchen", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_role_of_one_brand_is_none_of_another()
    {
        var first = await TestBrand.SignUpAsync(api);
        var second = await TestBrand.SignUpAsync(api);
        using var colleague = await Colleague.JoinedAsync(api, first, "KITCHEN");
        var foreign = await second.OwnRoleAsync("EditMenu");

        Assert.Equal("ROLE_NOT_FOUND", await first.Console.SetRoleAsync(first, await colleague.IdAsync(first), foreign));
        Assert.Equal("ROLE_NOT_FOUND", await first.Console.InviteAsync(first, "somebody@example.com", foreign));
    }

    [Fact]
    public async Task An_invitation_is_answered_alike_whether_the_address_has_an_account_or_not()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var other = await TestBrand.SignUpAsync(api);
        const string invite = "mutation($e: String!) { inviteStaff(input: { email: $e, role: AGENT }) { invitation { role { name mayGrant } } errors { ... on Error { code message } } } }";

        var known = await brand.AsOwnerAsync(invite, new { e = other.Email });
        var unknown = await brand.AsOwnerAsync(invite, new { e = $"{Guid.NewGuid():N}@example.com" });
        Assert.Equal(unknown.ToString(), known.ToString());
        Assert.Equal(0, known.GetProperty("inviteStaff").GetProperty("errors").GetArrayLength());
    }
}
