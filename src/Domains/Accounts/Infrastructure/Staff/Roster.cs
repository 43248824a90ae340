using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Infrastructure.Staff;

/// <summary>Who changes a brand's staff, as he is when his turn comes.</summary>
internal sealed record StaffActor(Guid BrandId, Guid UserId, string Name, StaffRole Role);

/// <summary>
/// Who holds which role at a brand. Changes of one brand's staff take turns: whoever waited is judged by what is so then, not by what was so when he asked.
/// </summary>
internal sealed class Roster(AccountsDb db, ITenantScope scope, ViewerScope viewer)
{
    /// <summary>Waits for the turn at the present brand; refuses who may not change its staff any more.</summary>
    public Task<Result<StaffActor>> TakeTurnAsync(CancellationToken cancellationToken) => TakeTurnAsync(Permission.ManageStaff, StaffErrors.RightsLost, cancellationToken);

    /// <summary>As <see cref="TakeTurnAsync(CancellationToken)"/>, for what another permission allows.</summary>
    public async Task<Result<StaffActor>> TakeTurnAsync(Permission needed, Error lost, CancellationToken cancellationToken)
    {
        var brand = scope.Current.Value;
        await WaitAsync(brand, cancellationToken);
        if (viewer.Viewer.UserId is not { } user || await RoleOfAsync(brand, user, cancellationToken) is not { } role) return lost;
        if (!role.Permissions.Contains(needed)) return lost;
        return new StaffActor(brand, user, await db.Users.Where(u => u.Id == user).Select(u => u.Name).SingleAsync(cancellationToken), role);
    }

    /// <summary>Waits for the turn at a brand, until the end of the transaction.</summary>
    public Task WaitAsync(Guid brand, CancellationToken cancellationToken)
    {
        var turn = $"accounts.staff:{brand}";
        return db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({turn}, 0))", cancellationToken);
    }

    public async Task<StaffRole?> RoleOfAsync(Guid brand, Guid user, CancellationToken cancellationToken)
    {
        var held = await db.Memberships.AsNoTracking().FirstOrDefaultAsync(m => m.BrandId == brand && m.UserId == user, cancellationToken);
        return held is null ? null : await FindRoleAsync(brand, held.Role, held.OwnRoleId, cancellationToken);
    }

    /// <summary>The role that is meant, or null where the brand has no such one.</summary>
    public async Task<StaffRole?> FindRoleAsync(Guid brand, Role role, Guid? ownRole, CancellationToken cancellationToken)
    {
        if (role != Role.Own) return StaffRole.Of(role);
        return await db.OwnRoles.AsNoTracking().FirstOrDefaultAsync(r => r.BrandId == brand && r.Id == ownRole, cancellationToken) is { } own ? StaffRole.Of(own) : null;
    }

    /// <summary>True where a brand would be left without anybody who may do everything.</summary>
    public async Task<bool> IsLastOwnerAsync(Membership member, CancellationToken cancellationToken) =>
        member.Role == Role.Owner
        && !await db.Memberships.AnyAsync(m => m.BrandId == member.BrandId && m.UserId != member.UserId && m.Role == Role.Owner, cancellationToken);
}
