using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>One dish with its sizes and its category's name.</summary>
internal sealed class GetItem(MenuReader reader, CatalogDb db, ICacheTags tags)
{
    public Task<ItemView?> ByIdAsync(Guid id, CancellationToken cancellationToken) => FindAsync(reader.DishAsync(id, cancellationToken));

    public async Task<ItemView?> BySlugAsync(string text, CancellationToken cancellationToken)
    {
        if (Slug.Parse(text) is { } slug) return await FindAsync(reader.DishAsync(slug, cancellationToken));
        tags.Name(MenuTags.Order);
        return null;
    }

    public async Task<ItemSizeView?> SizeAsync(Guid id, CancellationToken cancellationToken)
    {
        var itemId = await db.Sizes.Where(s => s.Id == id).Select(s => s.ItemId).FirstOrDefaultAsync(cancellationToken);
        var item = await ByIdAsync(itemId, cancellationToken);
        return item?.Sizes.FirstOrDefault(s => s.Id == id);
    }

    private async Task<ItemView?> FindAsync(Task<MenuAssembly> reading)
    {
        var read = await reading;
        if (read.NextReturn is { } returns) tags.ChangesAt(returns);
        var item = read.Categories.SelectMany(c => c.Items!).FirstOrDefault();

        // A dish that is not there appears with a change of the menu's order; one that is there changes under its own tag and its category's.
        tags.Name(item is null ? [MenuTags.Order] : [MenuTags.Item(item.Id), MenuTags.Category(item.Category.Id)]);
        return item;
    }
}
