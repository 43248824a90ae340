using System.ComponentModel;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application.Staff;

[Description("Another role for a member of staff: `role` or `ownRoleId`.")]
internal sealed record SetStaffRoleInput(
    [property: Description("Id of the member.")] GlobalId Id,
    [property: Description("One of the platform's roles.")] Role? Role = null,
    [property: Description("One of the brand's own roles.")] GlobalId? OwnRoleId = null);

/// <summary>Gives a member of the present brand another role. The caller must hold all that the member loses and gets; the last owner stays one.</summary>
internal sealed class SetStaffRole(AccountsDb db, Roster roster, RoleChoice choice, StaffHistory history, GetStaff staff)
{
    public async Task<Result<StaffMemberView>> ExecuteAsync(SetStaffRoleInput input, CancellationToken cancellationToken)
    {
        if (!(await roster.TakeTurnAsync(cancellationToken)).TryGet(out var actor, out var refusals)) return Result<StaffMemberView>.Failure(refusals);
        var member = await db.Memberships.FirstOrDefaultAsync(m => m.BrandId == actor.BrandId && m.UserId == input.Id.Id, cancellationToken);
        if (input.Id.Type != "StaffMember" || member is null) return StaffErrors.MemberNotFound;
        if (!(await choice.ReadAsync(actor, input.Role, input.OwnRoleId, cancellationToken)).TryGet(out var role, out refusals)) return Result<StaffMemberView>.Failure(refusals);

        var former = (await roster.FindRoleAsync(actor.BrandId, member.Role, member.OwnRoleId, cancellationToken))!;
        if (!actor.Role.Covers(former)) return StaffErrors.RightsExceeded;
        if (!role.IsOwner && await roster.IsLastOwnerAsync(member, cancellationToken)) return StaffErrors.LastOwner;

        member.Become(role);
        var name = await db.Users.Where(u => u.Id == member.UserId).Select(u => u.Name).SingleAsync(cancellationToken);
        history.Note(actor, StaffChangeKind.RoleChanged, name, $"{former.Name} → {role.Name}");
        await db.SaveChangesAsync(cancellationToken);
        return (await staff.FindAsync(member.UserId, cancellationToken))!;
    }
}
