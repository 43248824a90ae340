using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application.Prices;

/// <summary>A size of a dish as the menu has it.</summary>
/// <param name="Left">What can be had of it there; null where it is not counted.</param>
internal sealed record WantedSize(
    Guid ItemId, Guid SizeId, Guid CategoryId, LocalizedText Name, LocalizedText SizeName, string? TaxClass, IReadOnlyList<Guid> GroupIds, Availability Availability, int ItemVersion, SizePrice Price, int? Left, Slug Slug, Guid? PhotoId);

/// <summary>Reads sizes of dishes for a sale, in one statement.</summary>
internal sealed class WantedSizes(CatalogDb db, ICacheTags tags)
{
    public async Task<IReadOnlyDictionary<(Guid ItemId, Guid SizeId), WantedSize>> ReadAsync(IReadOnlyList<WantedDish> wanted, Guid place, CancellationToken cancellationToken)
    {
        List<Guid> itemIds = [.. wanted.Select(w => w.ItemId).Distinct()], sizeIds = [.. wanted.Select(w => w.SizeId).Distinct()];
        tags.Name(itemIds.Select(MenuTags.Item));
        var rows = await (
            from size in db.Sizes.AsNoTracking()
            where sizeIds.Contains(size.Id)
            join item in db.Items on size.ItemId equals item.Id
            select new
            {
                Size = size,
                ItemId = item.Id,
                item.CategoryId,
                item.Name,
                item.TaxClass,
                item.ModifierGroupIds,
                item.IsOff,
                item.ReturnsAt,
                item.Version,
                item.Slug,
                item.PhotoId,
                Left = db.Counters.Where(c => c.ItemId == item.Id && (c.LocationId == place || c.LocationId == null)).OrderBy(c => c.LocationId == null).Select(c => (int?)(c.OnHand - c.Reserved)).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return rows.ToDictionary(r => (r.ItemId, r.Size.Id), r => new WantedSize(
            r.ItemId, r.Size.Id, r.CategoryId, r.Name, r.Size.Name, r.TaxClass, r.ModifierGroupIds, new Availability(r.IsOff, r.ReturnsAt), r.Version, r.Size.Price, r.Left, r.Slug, r.PhotoId));
    }
}
