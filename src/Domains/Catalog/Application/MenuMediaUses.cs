using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application;

/// <summary>Photos of dishes.</summary>
internal sealed class MenuMediaUses(CatalogDb db) : IMediaUses
{
    public async Task<IReadOnlyList<MediaUse>> FindAsync(IReadOnlyCollection<Guid> mediaIds, CancellationToken cancellationToken)
    {
        var items = await db.Items.AsNoTracking().Where(i => i.PhotoId != null && mediaIds.Contains(i.PhotoId.Value)).OrderBy(i => i.Id).Select(i => new { i.Id, i.PhotoId, i.Name }).ToListAsync(cancellationToken);
        return items.ConvertAll(i => new MediaUse(i.PhotoId!.Value, TypedIds.Item, i.Id, i.Name, IsLive: true));
    }
}
