using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Staff;

internal sealed record StaffChangeView(StaffChangeKind Kind, string Author, string Subject, string Detail, Instant At);

/// <summary>The history of the present brand's staff, newest first.</summary>
internal sealed class GetStaffChanges(AccountsDb db, ITenantScope scope)
{
    private const int Most = 1_000;

    public async Task<Connection<StaffChangeView>> ExecuteAsync(Page page, CancellationToken cancellationToken)
    {
        var brand = scope.Current.Value;
        var changes = await db.StaffChanges.Where(c => c.BrandId == brand)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id)
            .Take(Most).Select(c => new StaffChangeView(c.Kind, c.Author, c.Subject, c.Detail, c.At))
            .ToListAsync(cancellationToken);
        return Connection<StaffChangeView>.Of(changes, page);
    }
}
