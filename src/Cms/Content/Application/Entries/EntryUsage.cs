using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Tenancy.Life;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>How many entries there are.</summary>
internal sealed class EntryUsage(ContentDb db) : IBrandUsage
{
    public async Task<IReadOnlyList<UsageLine>> MeasureAsync(CancellationToken cancellationToken) => [new(UsageKind.Entries, await db.Entries.CountAsync(cancellationToken))];
}
