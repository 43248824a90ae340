using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Tenancy.Life;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application;

/// <summary>How large the menu is.</summary>
internal sealed class MenuUsage(CatalogDb db) : IBrandUsage
{
    public async Task<IReadOnlyList<UsageLine>> MeasureAsync(CancellationToken cancellationToken) => [new(UsageKind.Dishes, await db.Items.CountAsync(cancellationToken))];
}
