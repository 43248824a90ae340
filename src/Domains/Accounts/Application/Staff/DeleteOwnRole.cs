using System.ComponentModel;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Staff;

[Description("The own role to delete.")]
internal sealed record DeleteOwnRoleInput([property: Description("Id of the role.")] GlobalId Id);

/// <summary>Deletes an own role that nobody holds and nobody is invited to.</summary>
internal sealed class DeleteOwnRole(AccountsDb db, Roster roster, StaffHistory history, IClock clock)
{
    public async Task<Result<GlobalId>> ExecuteAsync(DeleteOwnRoleInput input, CancellationToken cancellationToken)
    {
        if (!(await roster.TakeTurnAsync(cancellationToken)).TryGet(out var actor, out var refusals)) return Result<GlobalId>.Failure(refusals);
        var role = await db.OwnRoles.FirstOrDefaultAsync(r => r.BrandId == actor.BrandId && r.Id == input.Id.Id, cancellationToken);
        if (input.Id.Type != "OwnRole" || role is null) return StaffErrors.RoleNotFound.At("id");
        if (!actor.Role.Covers(role.Permissions)) return StaffErrors.RightsExceeded;
        if (await IsInUseAsync(role, cancellationToken)) return StaffErrors.RoleInUse;

        db.Remove(role);
        history.Note(actor, StaffChangeKind.RoleDeleted, role.Name, string.Join(", ", role.PermissionNames));
        await db.SaveChangesAsync(cancellationToken);
        return input.Id;
    }

    private async Task<bool> IsInUseAsync(OwnRole role, CancellationToken cancellationToken)
    {
        if (await db.Memberships.AnyAsync(m => m.BrandId == role.BrandId && m.OwnRoleId == role.Id, cancellationToken)) return true;
        var now = clock.GetCurrentInstant();
        return await db.Invitations.Open(role.BrandId, now).AnyAsync(i => i.OwnRoleId == role.Id, cancellationToken);
    }
}
