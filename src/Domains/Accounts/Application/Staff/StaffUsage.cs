using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Life;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application.Staff;

/// <summary>How many people work for the brand.</summary>
internal sealed class StaffUsage(AccountsDb db, ITenantScope scope) : IBrandUsage
{
    public async Task<IReadOnlyList<UsageLine>> MeasureAsync(CancellationToken cancellationToken) =>
        [new(UsageKind.Staff, await db.Memberships.CountAsync(m => m.BrandId == scope.Current.Value, cancellationToken))];
}
