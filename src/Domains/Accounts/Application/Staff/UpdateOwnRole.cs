using System.ComponentModel;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application.Staff;

[Description("An own role as it shall be.")]
internal sealed record UpdateOwnRoleInput(
    [property: Description("Id of the role.")] GlobalId Id,
    [property: Description("What it is called, at most 40 characters, as no other own role.")] string Name,
    [property: Description("All of its permissions from now on.")] IReadOnlyList<string> Permissions);

/// <summary>Renames an own role or makes it of other permissions; whoever holds it is concerned at once. The caller must hold all that it had and gets.</summary>
internal sealed class UpdateOwnRole(AccountsDb db, Roster roster, StaffHistory history)
{
    public async Task<Result<OwnRoleView>> ExecuteAsync(UpdateOwnRoleInput input, CancellationToken cancellationToken)
    {
        if (!(await roster.TakeTurnAsync(cancellationToken)).TryGet(out var actor, out var refusals)) return Result<OwnRoleView>.Failure(refusals);
        var role = await db.OwnRoles.FirstOrDefaultAsync(r => r.BrandId == actor.BrandId && r.Id == input.Id.Id, cancellationToken);
        if (input.Id.Type != "OwnRole" || role is null) return StaffErrors.RoleNotFound.At("id");
        if (!OwnRoleRules.Read(input.Name, input.Permissions).TryGet(out var wanted, out refusals)) return Result<OwnRoleView>.Failure(refusals);
        if (!actor.Role.Covers(role.Permissions) || !actor.Role.Covers(wanted.Permissions)) return StaffErrors.RightsExceeded;
        var others = await db.OwnRoles.Where(r => r.BrandId == actor.BrandId && r.Id != role.Id).Select(r => r.Name).ToListAsync(cancellationToken);
        if (others.Contains(wanted.Name, StringComparer.OrdinalIgnoreCase)) return StaffErrors.RoleNameTaken;

        var former = string.Join(", ", role.PermissionNames);
        role.Be(wanted.Name, wanted.Permissions);
        history.Note(actor, StaffChangeKind.RoleEdited, role.Name, $"{former} → {string.Join(", ", role.PermissionNames)}");
        await db.SaveChangesAsync(cancellationToken);
        return OwnRoleView.Of(role);
    }
}
