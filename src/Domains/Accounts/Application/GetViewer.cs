using FoodSaaS.Accounts.Application.Operators;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application;

internal sealed record ViewerView(
    Guid Id, string Name, string Email, IReadOnlyList<MembershipView> Memberships, IReadOnlyList<string> Permissions, OperatorView? Operator, ImpersonationView? Impersonation);

/// <param name="IsReady">Whether the session opens the platform: it was opened with a second factor.</param>
internal sealed record OperatorView(bool IsReady);

internal sealed record MembershipView(Brand Brand, string Role);

/// <summary>The person who is signed in, where he works, and what he may do at the request's brand.</summary>
internal sealed class GetViewer(AccountsDb db, Roster roster, IBrandRegistry brands, ICredentials credentials, ViewerScope viewer)
{
    public async Task<ViewerView?> ExecuteAsync(Guid userId, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == userId, cancellationToken);
        if (user is null) return null;

        var memberships = await db.Memberships.AsNoTracking().Where(m => m.UserId == userId).OrderBy(m => m.CreatedAt).ToListAsync(cancellationToken);
        var views = new List<MembershipView>(memberships.Count);
        foreach (var membership in memberships)
        {
            if (await brands.FindAsync(new TenantId(membership.BrandId), cancellationToken) is not { } brand) continue;
            var role = await roster.FindRoleAsync(membership.BrandId, membership.Role, membership.OwnRoleId, cancellationToken);
            views.Add(new(brand, role?.Name ?? ""));
        }

        string[] permissions = viewer.Viewer.UserId == userId ? [.. viewer.Viewer.Permissions.Order().Select(p => p.ToString())] : [];
        return new(user.Id, user.Name, user.Email, views, permissions, await OperatorAsync(userId, cancellationToken), await ImpersonationAsync(cancellationToken));
    }

    private async Task<OperatorView?> OperatorAsync(Guid user, CancellationToken cancellationToken)
    {
        if (!await db.Operators.AnyAsync(o => o.UserId == user, cancellationToken)) return null;
        return new(viewer.SessionId is { } session && await credentials.IsOperatorAsync(session, cancellationToken));
    }

    private async Task<ImpersonationView?> ImpersonationAsync(CancellationToken cancellationToken)
    {
        if (viewer.Viewer.ImpersonationId is not { } id) return null;
        return await db.Impersonations.Where(i => i.Id == id).Select(ImpersonationView.Of).FirstOrDefaultAsync(cancellationToken);
    }
}
