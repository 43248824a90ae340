using FoodSaaS.Catalog.Domain;
using FoodSaaS.Tenancy.Freshness;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>Dishes that pages show by id, in the given order; deleted ones are left out. All blocks of one request share one read of the menu.</summary>
internal sealed class HighlightItems(MenuReader reader, Infrastructure.CatalogDb db, ICacheTags tags)
{
    private IReadOnlyDictionary<Guid, ItemView>? _items;
    private NodaTime.Instant? _nextReturn;
    private int _readAfterSaves;

    public async Task<IReadOnlyList<ItemView>> ExecuteAsync(IReadOnlyList<Guid> itemIds, CancellationToken cancellationToken)
    {
        tags.Name(itemIds.Select(MenuTags.Item));
        if (itemIds.Count == 0) return [];
        if (_items is null || _readAfterSaves != db.Saves) await ReadAsync(cancellationToken);
        if (_nextReturn is { } returns) tags.ChangesAt(returns);
        var found = itemIds.Select(id => _items!.GetValueOrDefault(id)).OfType<ItemView>().ToList();
        tags.Name(found.Select(i => MenuTags.Category(i.Category.Id)));
        return found;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        _readAfterSaves = db.Saves;
        var read = await reader.AllAsync(cancellationToken);
        _nextReturn = read.NextReturn;
        _items = read.Categories.SelectMany(c => c.Items!).ToDictionary(i => i.Id);
    }
}
