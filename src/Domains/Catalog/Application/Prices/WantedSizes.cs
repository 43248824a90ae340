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

/// <summary>Finds sizes of dishes for a sale: those that are not known in one statement.</summary>
internal sealed class WantedSizes(CatalogDb db, IKnownFacts known, ICacheTags tags)
{
    public async Task<IReadOnlyDictionary<(Guid ItemId, Guid SizeId), WantedSize>> ReadAsync(IReadOnlyList<WantedDish> wanted, Guid place, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(Guid ItemId, Guid SizeId), WantedSize>();
        var unknown = wanted;
        if (await known.HoldAsync(cancellationToken))
        {
            foreach (var dish in wanted)
            {
                if (known.Find<WantedSize>(KeyOf(place, dish.SizeId)) is { } size) found[(size.ItemId, size.SizeId)] = size;
            }

            unknown = [.. wanted.Where(w => !found.ContainsKey((w.ItemId, w.SizeId)))];
        }

        if (unknown.Count == 0) return found;
        foreach (var size in await known.ReadAsync(() => FromTablesAsync(unknown, place, cancellationToken), read => FactsOf(read, place), cancellationToken)) found[(size.ItemId, size.SizeId)] = size;
        return found;
    }

    /// <summary>That there is none left at a place is not a fact to keep: nobody tells of its coming back as long as another place has some. That there was some is, as an order takes it first.</summary>
    private static IEnumerable<KeyValuePair<string, object>> FactsOf(IReadOnlyList<WantedSize> sizes, Guid place) =>
        sizes.Where(s => s.Left is not <= 0).Select(s => KeyValuePair.Create(KeyOf(place, s.SizeId), (object)s));

    private static string KeyOf(Guid place, Guid sizeId) => $"catalog.size:{place:N}:{sizeId:N}";

    private async Task<IReadOnlyList<WantedSize>> FromTablesAsync(IReadOnlyList<WantedDish> wanted, Guid place, CancellationToken cancellationToken)
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
        return [.. rows.Select(r => new WantedSize(
            r.ItemId, r.Size.Id, r.CategoryId, r.Name, r.Size.Name, r.TaxClass, r.ModifierGroupIds, new Availability(r.IsOff, r.ReturnsAt), r.Version, r.Size.Price, r.Left, r.Slug, r.PhotoId))];
    }
}
