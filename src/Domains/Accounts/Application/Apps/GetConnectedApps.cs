using FoodSaaS.Accounts.Domain.Apps;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenIddict.Abstractions;

namespace FoodSaaS.Accounts.Application.Apps;

/// <param name="Maker">Name of the brand that made the app.</param>
/// <param name="Brand">Name of the brand for which it acts.</param>
internal sealed record ConnectedAppView(Guid Id, string Name, string Maker, string Person, string Brand, IReadOnlyList<string> Permissions, Instant ConnectedAt);

/// <summary>What people let apps do, as far as there is still a token to do it with, newest first.</summary>
internal sealed class GetConnectedApps(AccountsDb db, IBrandRegistry brands, ITenantScope scope, ViewerScope viewer, IClock clock)
{
    private const int Most = 500;

    /// <summary>At the present brand.</summary>
    public Task<IReadOnlyList<ConnectedAppView>> OfBrandAsync(CancellationToken cancellationToken)
    {
        var brand = scope.Current.Value;
        return ReadAsync(db.AppGrants.Where(g => g.BrandId == brand && g.UserId != null), cancellationToken);
    }

    /// <summary>The caller's own, at whatever brand.</summary>
    public Task<IReadOnlyList<ConnectedAppView>> OfCallerAsync(CancellationToken cancellationToken)
    {
        var user = viewer.Viewer.UserId;
        return ReadAsync(db.AppGrants.Where(g => g.UserId == user && g.UserId != null), cancellationToken);
    }

    private async Task<IReadOnlyList<ConnectedAppView>> ReadAsync(IQueryable<AppGrant> grants, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant().ToDateTimeUtc();
        var rows = await grants
            .Where(g => g.Status == OpenIddictConstants.Statuses.Valid && g.Tokens.Any(t => t.Status == OpenIddictConstants.Statuses.Valid && t.ExpirationDate > now))
            .OrderByDescending(g => g.CreationDate).ThenByDescending(g => g.Id).Take(Most)
            .Select(g => new { g.Id, Name = g.Application!.DisplayName, Maker = g.Application.BrandId, g.BrandId, Person = db.Users.Where(u => u.Id == g.UserId).Select(u => u.Name).FirstOrDefault(), g.Scopes, g.CreationDate })
            .ToListAsync(cancellationToken);
        var views = new List<ConnectedAppView>();
        foreach (var row in rows)
        {
            var permissions = AppScopes.Read(AppGrant.ReadScopes(row.Scopes)).Order().Select(p => p.ToString());
            views.Add(new(row.Id, row.Name!, await NameAsync(row.Maker, cancellationToken), row.Person!, await NameAsync(row.BrandId, cancellationToken), [.. permissions], Instant.FromDateTimeUtc(row.CreationDate!.Value)));
        }

        return views;
    }

    private async Task<string> NameAsync(Guid brand, CancellationToken cancellationToken) => (await brands.FindAsync(new TenantId(brand), cancellationToken))?.Name ?? "";
}
