using System.Collections.Frozen;
using FoodSaaS.Tenancy.Access;

namespace FoodSaaS.Accounts.Domain.Staff;

/// <summary>What the platform's roles are made of. A module that brings a permission says here who holds it.</summary>
internal static class RolePermissions
{
    private static readonly FrozenSet<Permission> All = Enum.GetValues<Permission>().ToFrozenSet();

    private static readonly FrozenSet<Permission> OfManager = All.Except([Permission.ManageApiKeys, Permission.ManageBrand]).ToFrozenSet();

    private static readonly FrozenSet<Permission> OfEditor = [Permission.EditMenu, Permission.EditContent, Permission.PublishContent, Permission.EditTheme];

    public static FrozenSet<Permission> Of(Role role) => role switch
    {
        Role.Owner => All,
        Role.Manager => OfManager,
        Role.Editor => OfEditor,
        Role.Agent => [Permission.ViewCustomers, Permission.TakeOrders],
        Role.Kitchen => [Permission.TakeOrders],
        _ => [],
    };
}
