using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

internal sealed record ApiKeyChangeView(ApiKeyChangeKind Kind, string Author, string Subject, string Detail, Instant At);

/// <summary>The history of the present brand's keys, newest first.</summary>
internal sealed class GetKeyChanges(AccountsDb db, ITenantScope scope)
{
    private const int Most = 1_000;

    public async Task<Connection<ApiKeyChangeView>> ExecuteAsync(Page page, CancellationToken cancellationToken)
    {
        var brand = scope.Current.Value;
        var changes = await db.KeyChanges.Where(c => c.BrandId == brand)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id)
            .Take(Most).Select(c => new ApiKeyChangeView(c.Kind, c.Author, c.Subject, c.Detail, c.At))
            .ToListAsync(cancellationToken);
        return Connection<ApiKeyChangeView>.Of(changes, page);
    }
}
