using System.ComponentModel;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application.Staff;

[Description("A role of the brand's own.")]
internal sealed record CreateOwnRoleInput(
    [property: Description("What it is called, at most 40 characters, as no other own role.")] string Name,
    [property: Description("Names of permissions, as `Viewer.permissions` has them; none that the caller lacks.")] IReadOnlyList<string> Permissions);

/// <summary>Makes a role out of permissions that the caller holds himself.</summary>
internal sealed class CreateOwnRole(AccountsDb db, Roster roster, StaffHistory history)
{
    public async Task<Result<OwnRoleView>> ExecuteAsync(CreateOwnRoleInput input, CancellationToken cancellationToken)
    {
        if (!(await roster.TakeTurnAsync(cancellationToken)).TryGet(out var actor, out var refusals)) return Result<OwnRoleView>.Failure(refusals);
        if (!OwnRoleRules.Read(input.Name, input.Permissions).TryGet(out var wanted, out refusals)) return Result<OwnRoleView>.Failure(refusals);
        if (!actor.Role.Covers(wanted.Permissions)) return StaffErrors.RightsExceeded;
        var names = await db.OwnRoles.Where(r => r.BrandId == actor.BrandId).Select(r => r.Name).ToListAsync(cancellationToken);
        if (names.Count >= OwnRole.MaxOfABrand) return StaffErrors.RolesFull;
        if (names.Contains(wanted.Name, StringComparer.OrdinalIgnoreCase)) return StaffErrors.RoleNameTaken;

        var role = new OwnRole { BrandId = actor.BrandId }.Be(wanted.Name, wanted.Permissions);
        db.Add(role);
        history.Note(actor, StaffChangeKind.RoleCreated, role.Name, string.Join(", ", role.PermissionNames));
        await db.SaveChangesAsync(cancellationToken);
        return OwnRoleView.Of(role);
    }
}
