using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application.Operators;

/// <summary>The latest times that operators acted for a brand, with what they changed, newest first.</summary>
internal sealed class GetImpersonations(AccountsDb db)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<ImpersonationView>> OfAsync(TenantId brand, CancellationToken cancellationToken)
    {
        var found = await db.Impersonations.Where(i => i.BrandId == brand.Value)
            .OrderByDescending(i => i.StartedAt).ThenByDescending(i => i.Id).Take(Most).Select(ImpersonationView.Of).ToListAsync(cancellationToken);
        var ids = found.ConvertAll(i => i.Id);
        var actions = await db.ImpersonatedActions.Where(a => a.BrandId == brand.Value && ids.Contains(a.ImpersonationId))
            .OrderBy(a => a.At).ThenBy(a => a.Id).Select(a => new { a.ImpersonationId, a.What, a.At }).ToListAsync(cancellationToken);
        var byImpersonation = actions.ToLookup(a => a.ImpersonationId, a => new ImpersonatedActionView(a.What, a.At));
        return found.ConvertAll(i => i with { Actions = [.. byImpersonation[i.Id]] });
    }

    public async Task<Connection<ImpersonationView>> ExecuteAsync(TenantId brand, Page page, CancellationToken cancellationToken) =>
        Connection<ImpersonationView>.Of(await OfAsync(brand, cancellationToken), page);
}
