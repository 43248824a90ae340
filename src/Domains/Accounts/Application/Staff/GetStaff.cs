using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Staff;

/// <param name="IsYou">Whether it is the caller himself.</param>
internal sealed record StaffMemberView(Guid Id, string Name, string Email, StaffRoleView Role, Instant Since, bool IsYou);

/// <summary>The people of the present brand, and nothing of what else they do.</summary>
internal sealed class GetStaff(AccountsDb db, GetRoles roles, ITenantScope scope, ViewerScope viewer)
{
    public async Task<IReadOnlyList<StaffMemberView>> ExecuteAsync(CancellationToken cancellationToken) => await ReadAsync(null, cancellationToken);

    public async Task<StaffMemberView?> FindAsync(Guid id, CancellationToken cancellationToken) => (await ReadAsync(id, cancellationToken)).SingleOrDefault();

    private async Task<List<StaffMemberView>> ReadAsync(Guid? id, CancellationToken cancellationToken)
    {
        var brand = scope.Current.Value;
        var people = await db.Memberships.AsNoTracking().Where(m => m.BrandId == brand && (id == null || m.UserId == id))
            .Join(db.Users, m => m.UserId, u => u.Id, (m, u) => new { Membership = m, u.Name, u.Email })
            .OrderBy(p => p.Membership.CreatedAt).ThenBy(p => p.Membership.UserId)
            .ToListAsync(cancellationToken);
        var known = await roles.OfBrandAsync(cancellationToken);
        return [.. people.Select(p => new StaffMemberView(
            p.Membership.UserId, p.Name, p.Email, known.View(p.Membership.Role, p.Membership.OwnRoleId), p.Membership.CreatedAt, p.Membership.UserId == viewer.Viewer.UserId))];
    }
}
