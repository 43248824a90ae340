using System.Collections.Frozen;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;

namespace FoodSaaS.Accounts.Domain.Staff;

/// <summary>What an own role must look like. Everything wrong is said at once.</summary>
internal static class OwnRoleRules
{
    public static Result<(string Name, FrozenSet<Permission> Permissions)> Read(string name, IReadOnlyList<string> permissions)
    {
        var trimmed = name.Trim();
        var errors = new List<Error>();
        if (trimmed.Length is 0 or > OwnRole.MaxNameLength || trimmed.Any(char.IsControl)) errors.Add(StaffErrors.RoleNameInvalid);
        for (var i = 0; i < permissions.Count; i++)
        {
            if (!Enum.IsDefined(typeof(Permission), permissions[i])) errors.Add(StaffErrors.PermissionUnknown(i));
        }

        return errors.Count > 0 ? errors : (trimmed, OwnRole.Read(permissions));
    }
}
