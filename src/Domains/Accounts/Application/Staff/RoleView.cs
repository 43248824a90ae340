using FoodSaaS.Accounts.Domain.Staff;

namespace FoodSaaS.Accounts.Application.Staff;

/// <param name="MayGrant">Whether the caller may give, change and take it.</param>
internal sealed record StaffRoleView(Role Role, OwnRoleView? OwnRole, string Name, IReadOnlyList<string> Permissions, bool MayGrant)
{
    public static StaffRoleView Of(StaffRole role, StaffRole? caller) =>
        new(role.Role, role.OwnRoleId is { } id ? new OwnRoleView(id, role.Name, NamesOf(role)) : null, role.Name, NamesOf(role), caller?.Covers(role) ?? false);

    private static string[] NamesOf(StaffRole role) => [.. role.Permissions.Order().Select(p => p.ToString())];
}

internal sealed record OwnRoleView(Guid Id, string Name, IReadOnlyList<string> Permissions)
{
    public static OwnRoleView Of(OwnRole role) => new(role.Id, role.Name, [.. role.Permissions.Order().Select(p => p.ToString())]);
}
