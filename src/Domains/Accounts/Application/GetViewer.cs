using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application;

internal sealed record ViewerView(Guid Id, string Name, string Email, IReadOnlyList<MembershipView> Memberships, IReadOnlyList<string> Permissions);

internal sealed record MembershipView(Brand Brand, string Role);

/// <summary>The person who is signed in, where he works, and what he may do at the request's brand.</summary>
internal sealed class GetViewer(AccountsDb db, Roster roster, IBrandRegistry brands, ITenantScope scope)
{
    public async Task<ViewerView?> ExecuteAsync(Guid userId, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == userId, cancellationToken);
        if (user is null) return null;

        var memberships = await db.Memberships.AsNoTracking().Where(m => m.UserId == userId).OrderBy(m => m.CreatedAt).ToListAsync(cancellationToken);
        var views = new List<MembershipView>(memberships.Count);
        string[] permissions = [];
        foreach (var membership in memberships)
        {
            if (await brands.FindAsync(new TenantId(membership.BrandId), cancellationToken) is not { } brand) continue;
            var role = await roster.FindRoleAsync(membership.BrandId, membership.Role, membership.OwnRoleId, cancellationToken);
            views.Add(new(brand, role?.Name ?? ""));
            if (scope.HasTenant && brand.Id == scope.Current && role is not null) permissions = [.. role.Permissions.Order().Select(p => p.ToString())];
        }

        return new(user.Id, user.Name, user.Email, views, permissions);
    }
}
