using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Accounts.Staff;

/// <summary>Nobody gives, changes or takes a right that he lacks himself.</summary>
public sealed class GrantTests(ApiFixture api)
{
    private const string Exceeded = "RIGHTS_EXCEEDED";

    private static readonly string[] Everything = ["EditMenu", "EditLocations", "EditContent", "PublishContent", "EditTheme", "ManageApiKeys", "ManageBrand", "ManageStaff"];

    [Fact]
    public async Task A_manager_invites_nobody_to_more_than_he_may()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var manager = await Colleague.JoinedAsync(api, brand, "MANAGER");
        var keys = await brand.OwnRoleAsync("ManageApiKeys");

        Assert.Equal(Exceeded, await manager.Client.InviteAsync(brand, "friend@example.com", "OWNER"));
        Assert.Equal(Exceeded, await manager.Client.InviteAsync(brand, "friend@example.com", keys));
        Assert.Null(await manager.Client.InviteAsync(brand, "friend@example.com", "MANAGER"));
        Assert.Null(await manager.Client.InviteAsync(brand, "cook@example.com", "KITCHEN"));
    }

    [Fact]
    public async Task A_manager_changes_and_removes_nobody_who_may_more_than_he()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var manager = await Colleague.JoinedAsync(api, brand, "MANAGER");
        using var keeper = await Colleague.JoinedAsync(api, brand, await brand.OwnRoleAsync("ManageApiKeys"));
        using var editor = await Colleague.JoinedAsync(api, brand, "EDITOR");
        var (owner, keeperId, editorId) = (await brand.MemberIdAsync(brand.Email), await keeper.IdAsync(brand), await editor.IdAsync(brand));

        Assert.Equal(Exceeded, await manager.Client.SetRoleAsync(brand, owner, "COURIER"));
        Assert.Equal(Exceeded, await manager.Client.RemoveAsync(brand, owner));
        Assert.Equal(Exceeded, await manager.Client.SetRoleAsync(brand, keeperId, "KITCHEN"));
        Assert.Equal(Exceeded, await manager.Client.RemoveAsync(brand, keeperId));
        Assert.Equal(Exceeded, await manager.Client.SetRoleAsync(brand, editorId, "OWNER"));
        Assert.Equal(Exceeded, await manager.Client.SetRoleAsync(brand, await manager.IdAsync(brand), "OWNER"));
        Assert.Null(await manager.Client.SetRoleAsync(brand, editorId, "AGENT"));
        Assert.Null(await manager.Client.RemoveAsync(brand, editorId));
        Assert.Equal(3, (await brand.StaffAsync()).Count);
    }

    [Fact]
    public async Task A_manager_makes_changes_and_deletes_no_role_with_a_permission_that_he_lacks()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var manager = await Colleague.JoinedAsync(api, brand, "MANAGER");
        var keys = await brand.OwnRoleAsync("ManageApiKeys");
        var menu = await brand.OwnRoleAsync("EditMenu");
        Task<string?> UpdateAsync(string id, params string[] permissions) => manager.Client.TryAsync(brand.ConsolePath, "updateOwnRole", new { id, name = $"Role {Guid.NewGuid():N}"[..20], permissions }, "ownRole { id }");
        Task<string?> DeleteAsync(string id) => manager.Client.TryAsync(brand.ConsolePath, "deleteOwnRole", new { id }, "deletedId");

        Assert.Equal(Exceeded, await manager.Client.CreateRoleAsync(brand, "EditMenu", "ManageBrand"));
        Assert.Equal(Exceeded, await UpdateAsync(keys, "EditMenu"));
        Assert.Equal(Exceeded, await UpdateAsync(menu, "EditMenu", "ManageApiKeys"));
        Assert.Equal(Exceeded, await DeleteAsync(keys));
        Assert.Null(await manager.Client.CreateRoleAsync(brand, "EditMenu", "ManageStaff"));
        Assert.Null(await UpdateAsync(menu, "EditMenu", "EditTheme"));
        Assert.Null(await DeleteAsync(menu));
    }

    [Fact]
    public async Task A_manager_takes_no_invitation_back_that_he_could_not_have_sent()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var manager = await Colleague.JoinedAsync(api, brand, "MANAGER");
        Assert.Null(await brand.Console.InviteAsync(brand, $"{Guid.NewGuid():N}@example.com", "OWNER"));
        var id = (await brand.AsOwnerAsync("{ invitations { id } }")).GetProperty("invitations")[0].Id();

        Assert.Equal(Exceeded, await manager.Client.TryAsync(brand.ConsolePath, "revokeInvitation", new { id }, "revokedId"));
    }

    [Fact]
    public async Task All_permissions_make_no_owner()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var deputy = await Colleague.JoinedAsync(api, brand, await brand.OwnRoleAsync(Everything));

        Assert.Equal(Exceeded, await deputy.Client.InviteAsync(brand, "friend@example.com", "OWNER"));
        Assert.Equal(Exceeded, await deputy.Client.SetRoleAsync(brand, await deputy.IdAsync(brand), "OWNER"));
        Assert.Equal(Exceeded, await deputy.Client.RemoveAsync(brand, await brand.MemberIdAsync(brand.Email)));
    }

    [Fact]
    public async Task Whoever_may_only_manage_keys_makes_no_secret_key_that_may_more()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var keeper = await Colleague.JoinedAsync(api, brand, await brand.OwnRoleAsync("ManageApiKeys", "EditMenu"));
        Task<string?> MakeAsync(string kind) => keeper.Client.TryAsync(brand.ConsolePath, "createApiKey", new { name = "mine", kind }, "created { key }");

        Assert.Equal("KEY_EXCEEDS_RIGHTS", await MakeAsync("SECRET"));
        Assert.Null(await MakeAsync("PUBLISHABLE"));
    }

    [Fact]
    public async Task A_secret_key_and_an_editor_do_not_come_to_the_staff_office()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var editor = await Colleague.JoinedAsync(api, brand, "EDITOR");
        using var server = api.Client("localhost");
        server.ApiKey = brand.SecretKey;

        Assert.Equal("FORBIDDEN", await editor.Client.InviteAsync(brand, "friend@example.com", "COURIER"));
        Assert.Equal("FORBIDDEN", await server.TryAsync("/graphql", "inviteStaff", new { email = "friend@example.com", role = "COURIER" }, "invitation { id }"));
        foreach (var field in new[] { "staff { id }", "staffRoles { name }", "invitations { id }" })
        {
            Assert.Equal("FORBIDDEN", Threats.Refusal.CodeOf(await editor.Client.QueryAsync($"{{ {field} }}", path: brand.ConsolePath)));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_is_removed_or_loses_the_right_leaves_no_open_invitation_behind(bool isRemoved)
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var manager = await Colleague.JoinedAsync(api, brand, "MANAGER");
        using var friend = new Colleague(api);
        var token = await friend.InvitedAsync(brand, "MANAGER", manager.Client);
        var id = await manager.IdAsync(brand);
        Assert.Null(isRemoved ? await brand.Console.RemoveAsync(brand, id) : await brand.Console.SetRoleAsync(brand, id, "EDITOR"));

        Assert.Equal("INVITATION_NOT_FOUND", await friend.AcceptAsync(token));
        Assert.DoesNotContain(await brand.StaffAsync(), m => m.GetProperty("email").GetString() == friend.Email);
    }

    [Fact]
    public async Task A_role_that_does_not_exist_or_is_named_twice_is_refused_with_its_reason()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var owner = brand.Console;
        var id = await brand.OwnRoleAsync("EditMenu");

        Assert.Equal("PERMISSION_UNKNOWN", await owner.CreateRoleAsync(brand, "EditMenu", "RuleTheWorld"));
        Assert.Equal("ROLE_MISSING", await owner.TryAsync(brand.ConsolePath, "inviteStaff", new { email = "friend@example.com" }, "invitation { id }"));
        Assert.Equal("ROLE_MISSING", await owner.TryAsync(brand.ConsolePath, "inviteStaff", new { email = "friend@example.com", role = "MANAGER", ownRoleId = id }, "invitation { id }"));
        Assert.Equal("EMAIL_INVALID", await owner.InviteAsync(brand, "friend", "COURIER"));
        Assert.Null(await owner.InviteAsync(brand, "friend@example.com", id));
        Assert.Equal("ROLE_IN_USE", await owner.TryAsync(brand.ConsolePath, "deleteOwnRole", new { id }, "deletedId"));
    }
}
