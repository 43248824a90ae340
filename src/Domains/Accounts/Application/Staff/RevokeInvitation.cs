using System.ComponentModel;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Staff;

[Description("The invitation to take back.")]
internal sealed record RevokeInvitationInput([property: Description("Id of the invitation.")] GlobalId Id);

/// <summary>Takes an open invitation of the present brand back, at once and for good.</summary>
internal sealed class RevokeInvitation(AccountsDb db, Roster roster, StaffHistory history, IClock clock)
{
    public async Task<Result<GlobalId>> ExecuteAsync(RevokeInvitationInput input, CancellationToken cancellationToken)
    {
        if (!(await roster.TakeTurnAsync(cancellationToken)).TryGet(out var actor, out var refusals)) return Result<GlobalId>.Failure(refusals);
        var now = clock.GetCurrentInstant();
        var invitation = await db.Invitations.AsNoTracking().Open(actor.BrandId, now).FirstOrDefaultAsync(i => i.Id == input.Id.Id, cancellationToken);
        if (input.Id.Type != "Invitation" || invitation is null) return StaffErrors.InvitationNotFound.At("id");
        var role = await roster.FindRoleAsync(actor.BrandId, invitation.Role, invitation.OwnRoleId, cancellationToken);
        if (role is not null && !actor.Role.Covers(role)) return StaffErrors.RightsExceeded;

        await db.Invitations.Where(i => i.Id == invitation.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.RevokedAt, now), cancellationToken);
        history.Note(actor, StaffChangeKind.InvitationRevoked, invitation.Email, role?.Name ?? "");
        await db.SaveChangesAsync(cancellationToken);
        return input.Id;
    }
}
