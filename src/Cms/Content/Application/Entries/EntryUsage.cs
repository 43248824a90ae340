using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Tenancy.Life;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>How many entries there are, but for the site's pages, which are counted as pages.</summary>
internal sealed class EntryUsage(ContentDb db, CurrentModel model) : IBrandUsage
{
    public async Task<IReadOnlyList<UsageLine>> MeasureAsync(CancellationToken cancellationToken)
    {
        var pages = (await model.ReadAsync(cancellationToken)).SiteType?.Name;
        return [new(UsageKind.Entries, await db.Entries.CountAsync(e => e.Type != pages, cancellationToken))];
    }
}
