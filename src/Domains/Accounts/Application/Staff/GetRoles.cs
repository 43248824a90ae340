using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application.Staff;

/// <summary>The roles of a brand, with what the caller may do with each.</summary>
internal sealed record BrandRoles(IReadOnlyList<StaffRole> All, StaffRole? OfCaller)
{
    public StaffRoleView View(StaffRole role) => StaffRoleView.Of(role, OfCaller);

    public StaffRoleView View(Role role, Guid? ownRole) => View(All.First(r => r.Role == role && r.OwnRoleId == ownRole));
}

/// <summary>The platform's roles, then the brand's own by name.</summary>
internal sealed class GetRoles(AccountsDb db, Roster roster, ITenantScope scope, ViewerScope viewer)
{
    private static readonly StaffRole[] Platforms = [.. Enum.GetValues<Role>().Where(r => r != Role.Own).Select(StaffRole.Of)];

    public async Task<IReadOnlyList<StaffRoleView>> ExecuteAsync(CancellationToken cancellationToken)
    {
        var roles = await OfBrandAsync(cancellationToken);
        return [.. roles.All.Select(roles.View)];
    }

    public async Task<OwnRoleView?> FindOwnAsync(Guid id, CancellationToken cancellationToken)
    {
        var brand = scope.Current.Value;
        return await db.OwnRoles.AsNoTracking().FirstOrDefaultAsync(r => r.BrandId == brand && r.Id == id, cancellationToken) is { } own ? OwnRoleView.Of(own) : null;
    }

    public async Task<BrandRoles> OfBrandAsync(CancellationToken cancellationToken)
    {
        var brand = scope.Current.Value;
        var own = await db.OwnRoles.AsNoTracking().Where(r => r.BrandId == brand).OrderBy(r => r.Name).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        var caller = viewer.Viewer.UserId is { } user ? await roster.RoleOfAsync(brand, user, cancellationToken) : null;
        return new BrandRoles([.. Platforms, .. own.Select(StaffRole.Of)], caller);
    }
}
