using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>One category; its dishes are read when they are asked for.</summary>
internal sealed class GetCategory(CatalogDb db, MenuReader reader, ICacheTags tags)
{
    public async Task<CategoryView?> ByIdAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Categories.Where(c => c.Id == id)
            .Select(c => new CategoryView(c.Id, c.Slug, c.Name, c.Description))
            .SingleOrDefaultAsync(cancellationToken);
        tags.Name(found is null ? MenuTags.Order : MenuTags.Category(id));
        return found;
    }

    public async Task<IReadOnlyList<ItemView>> ItemsAsync(Guid id, CancellationToken cancellationToken)
    {
        tags.Name(MenuTags.Menu);
        var read = await reader.CategoryAsync(id, cancellationToken);
        if (read.NextReturn is { } returns) tags.ChangesAt(returns);
        return read.Categories.SingleOrDefault()?.Items ?? [];
    }
}
