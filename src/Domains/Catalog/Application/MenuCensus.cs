using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application;

/// <summary>What a new or moved dish must fit in with: taken names and slugs, and how full the menu is.</summary>
internal sealed record MenuCensus(IReadOnlySet<Slug> Slugs, ILookup<Guid, (Guid Id, string NameKey)> ByCategory)
{
    public static async Task<MenuCensus> TakeAsync(CatalogDb db, CancellationToken cancellationToken)
    {
        var items = await db.Items.Select(i => new { i.Id, i.Slug, i.CategoryId, i.NameKey }).ToListAsync(cancellationToken);
        return new MenuCensus(items.Select(i => i.Slug).ToHashSet(), items.ToLookup(i => i.CategoryId, i => (i.Id, i.NameKey)));
    }

    /// <param name="itemId">The dish itself where it exists already.</param>
    public IEnumerable<Error> ErrorsFor(Guid categoryId, string nameKey, Guid? itemId)
    {
        var others = ByCategory[categoryId].Where(i => i.Id != itemId).ToList();
        if (itemId is null && Slugs.Count >= CatalogLimits.Items) yield return CatalogErrors.TooManyItems();
        if (others.Count >= CatalogLimits.ItemsInCategory) yield return CatalogErrors.TooManyItemsInCategory();
        if (others.Any(i => i.NameKey == nameKey)) yield return CatalogErrors.NameTaken();
    }
}
