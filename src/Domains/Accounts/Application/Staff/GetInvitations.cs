using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Staff;

internal sealed record InvitationView(Guid Id, string Email, StaffRoleView Role, Instant CreatedAt, Instant ExpiresAt);

/// <summary>The present brand's open invitations, newest first.</summary>
internal sealed class GetInvitations(AccountsDb db, GetRoles roles, ITenantScope scope, IClock clock)
{
    public Task<IReadOnlyList<InvitationView>> ExecuteAsync(CancellationToken cancellationToken) => ReadAsync(null, cancellationToken);

    public async Task<InvitationView?> FindAsync(Guid id, CancellationToken cancellationToken) => (await ReadAsync(id, cancellationToken)).SingleOrDefault();

    private async Task<IReadOnlyList<InvitationView>> ReadAsync(Guid? id, CancellationToken cancellationToken)
    {
        var open = await db.Invitations.AsNoTracking().Open(scope.Current.Value, clock.GetCurrentInstant()).Where(i => id == null || i.Id == id)
            .OrderByDescending(i => i.CreatedAt).ThenByDescending(i => i.Id)
            .ToListAsync(cancellationToken);
        var known = await roles.OfBrandAsync(cancellationToken);
        return [.. open.Select(i => new InvitationView(i.Id, i.Email, known.View(i.Role, i.OwnRoleId), i.CreatedAt, i.ExpiresAt))];
    }
}
