using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Staff;

/// <summary>Finds what the token of an invitation offers now.</summary>
internal sealed class OfferedRole(AccountsDb db, Roster roster, IClock clock)
{
    public async Task<Invitation?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length is 0 or > Secrets.MaxLength) return null;
        var hash = Secrets.HashOf(token);
        return await db.Invitations.AsNoTracking().Open(clock.GetCurrentInstant()).FirstOrDefaultAsync(i => i.TokenHash == hash, cancellationToken);
    }

    /// <summary>The role, as long as whoever invited could still give it: who was removed or lost rights leaves no door open behind him.</summary>
    public async Task<StaffRole?> RoleAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        var role = await roster.FindRoleAsync(invitation.BrandId, invitation.Role, invitation.OwnRoleId, cancellationToken);
        var inviter = await roster.RoleOfAsync(invitation.BrandId, invitation.InvitedBy, cancellationToken);
        return role is not null && inviter is not null && inviter.Permissions.Contains(Permission.ManageStaff) && inviter.Covers(role) ? role : null;
    }
}
