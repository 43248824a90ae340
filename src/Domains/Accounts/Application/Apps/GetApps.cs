using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application.Apps;

/// <summary>The apps that the present brand made, newest first.</summary>
internal sealed class GetApps(AccountsDb db, ITenantScope scope)
{
    public async Task<IReadOnlyList<AppView>> ExecuteAsync(CancellationToken cancellationToken) =>
        [.. (await OfBrand().OrderByDescending(a => a.CreatedAt).ThenByDescending(a => a.Id).ToListAsync(cancellationToken)).Select(AppView.Of)];

    public async Task<AppView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await OfBrand().FirstOrDefaultAsync(a => a.Id == id, cancellationToken) is { } app ? AppView.Of(app) : null;

    private IQueryable<DeveloperApp> OfBrand()
    {
        var brand = scope.Current.Value;
        return db.Apps.AsNoTracking().Where(a => a.BrandId == brand && a.RemovedAt == null);
    }
}
