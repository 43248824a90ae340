using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Tenancy.Life;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Customers.Application;

/// <summary>How many guests have an account.</summary>
internal sealed class DinerUsage(CustomersDb db) : IBrandUsage
{
    public async Task<IReadOnlyList<UsageLine>> MeasureAsync(CancellationToken cancellationToken) => [new(UsageKind.Diners, await db.Diners.CountAsync(cancellationToken))];
}
