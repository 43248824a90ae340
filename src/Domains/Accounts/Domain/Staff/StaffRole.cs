using System.Collections.Frozen;
using FoodSaaS.Tenancy.Access;

namespace FoodSaaS.Accounts.Domain.Staff;

/// <summary>A role with what it is made of.</summary>
/// <param name="OwnRoleId">Which of the brand's own roles, where it is one.</param>
internal sealed record StaffRole(Role Role, Guid? OwnRoleId, string Name, FrozenSet<Permission> Permissions)
{
    public static StaffRole Of(Role role) => new(role, null, role.ToString(), RolePermissions.Of(role));

    public static StaffRole Of(OwnRole own) => new(Role.Own, own.Id, own.Name, own.Permissions);

    public bool IsOwner => Role == Role.Owner;

    /// <summary>Whether whoever holds this role may give, change and take the other: nobody does with rights that he lacks himself, and owners are the owners' affair.</summary>
    public bool Covers(StaffRole other) => Covers(other.Permissions) && (IsOwner || !other.IsOwner);

    public bool Covers(FrozenSet<Permission> rights) => rights.IsSubsetOf(Permissions);
}
