using System.ComponentModel;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application.Staff;

[Description("Who leaves the brand.")]
internal sealed record RemoveStaffMemberInput([property: Description("Id of the member.")] GlobalId Id);

/// <summary>Ends a membership of the present brand: its rights are gone with the next request, live connections within five seconds. The account stays, and whatever else it works for.</summary>
internal sealed class RemoveStaffMember(AccountsDb db, Roster roster, StaffHistory history, GrantEnds grants)
{
    public async Task<Result<GlobalId>> ExecuteAsync(RemoveStaffMemberInput input, CancellationToken cancellationToken)
    {
        if (!(await roster.TakeTurnAsync(cancellationToken)).TryGet(out var actor, out var refusals)) return Result<GlobalId>.Failure(refusals);
        var member = await db.Memberships.FirstOrDefaultAsync(m => m.BrandId == actor.BrandId && m.UserId == input.Id.Id, cancellationToken);
        if (input.Id.Type != "StaffMember" || member is null) return StaffErrors.MemberNotFound;

        var role = (await roster.FindRoleAsync(actor.BrandId, member.Role, member.OwnRoleId, cancellationToken))!;
        if (!actor.Role.Covers(role)) return StaffErrors.RightsExceeded;
        if (await roster.IsLastOwnerAsync(member, cancellationToken)) return StaffErrors.LastOwner;

        db.Remove(member);
        var name = await db.Users.Where(u => u.Id == member.UserId).Select(u => u.Name).SingleAsync(cancellationToken);
        history.Note(actor, StaffChangeKind.Removed, name, role.Name);
        await db.SaveChangesAsync(cancellationToken);
        await grants.OfMemberAsync(actor.BrandId, member.UserId, cancellationToken);
        return input.Id;
    }
}
