using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Tenancy.Access;

namespace FoodSaaS.UnitTests.Accounts;

/// <summary>Who may give which role, and what own roles are made of.</summary>
public sealed class StaffRoleTests
{
    private static readonly StaffRole Deputy = StaffRole.Of(new OwnRole().Be("Deputy", RolePermissions.Of(Role.Owner)));

    [Theory]
    [InlineData(nameof(Role.Owner), nameof(Role.Owner), true)]
    [InlineData(nameof(Role.Owner), nameof(Role.Courier), true)]
    [InlineData(nameof(Role.Manager), nameof(Role.Manager), true)]
    [InlineData(nameof(Role.Manager), nameof(Role.Editor), true)]
    [InlineData(nameof(Role.Manager), nameof(Role.Owner), false)]
    [InlineData(nameof(Role.Editor), nameof(Role.Manager), false)]
    [InlineData(nameof(Role.Courier), nameof(Role.Courier), true)]
    [InlineData(nameof(Role.Agent), nameof(Role.Kitchen), true)]
    [InlineData(nameof(Role.Courier), nameof(Role.Kitchen), false)]
    public void A_role_covers_what_it_holds_itself(string holder, string other, bool covers) => Assert.Equal(covers, StaffRole.Of(Enum.Parse<Role>(holder)).Covers(StaffRole.Of(Enum.Parse<Role>(other))));

    [Fact]
    public void All_permissions_do_not_cover_an_owner()
    {
        Assert.False(Deputy.Covers(StaffRole.Of(Role.Owner)));
        Assert.True(Deputy.Covers(RolePermissions.Of(Role.Owner)));
        Assert.True(StaffRole.Of(Role.Owner).Covers(Deputy));
    }

    [Fact]
    public void A_permission_that_is_no_more_gives_nothing() => Assert.Equal([Permission.EditMenu], OwnRole.Read(["EditMenu", "FlyToTheMoon", "0", "editmenu"]));

    [Fact]
    public void Keys_and_the_brand_itself_are_the_owners_alone_among_the_platforms_roles() => Assert.All(
        Enum.GetValues<Role>().Where(r => r != Role.Owner),
        role => Assert.DoesNotContain(RolePermissions.Of(role), p => p is Permission.ManageApiKeys or Permission.ManageBrand));

    [Theory]
    [InlineData("  Shift lead ", true)]
    [InlineData("   ", false)]
    [InlineData("line\nbreak", false)]
    [InlineData("a name that is much too long for a badge of a role", false)]
    public void A_role_has_a_short_name(string name, bool isGood) => Assert.Equal(isGood, OwnRoleRules.Read(name, ["EditMenu"]).IsSuccess);
}
