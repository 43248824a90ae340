using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application;

internal sealed record ViewerView(Guid Id, string Name, string Email, IReadOnlyList<MembershipView> Memberships, IReadOnlyList<string> Permissions);

internal sealed record MembershipView(Brand Brand, string Role);

/// <summary>The person who is signed in, where he works, and what he may do at the request's brand.</summary>
internal sealed class GetViewer(AccountsDb db, IBrandRegistry brands, ITenantScope scope)
{
    public async Task<ViewerView?> ExecuteAsync(Guid userId, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == userId, cancellationToken);
        if (user is null) return null;

        var memberships = await db.Memberships.AsNoTracking().Where(m => m.UserId == userId).OrderBy(m => m.CreatedAt).ToListAsync(cancellationToken);
        var views = new List<MembershipView>(memberships.Count);
        foreach (var membership in memberships)
        {
            if (await brands.FindAsync(new TenantId(membership.BrandId), cancellationToken) is { } brand) views.Add(new(brand, membership.Role.ToString()));
        }

        var here = scope.HasTenant ? memberships.Find(m => m.BrandId == scope.Current.Value) : null;
        string[] permissions = here is null ? [] : [.. RolePermissions.Of(here.Role).Order().Select(p => p.ToString())];
        return new(user.Id, user.Name, user.Email, views, permissions);
    }
}
