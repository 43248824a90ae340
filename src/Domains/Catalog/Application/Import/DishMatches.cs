using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;

namespace FoodSaaS.Catalog.Application.Import;

/// <summary>
/// Finds the dish of the menu that each dish of the file means: by our own id first, which exports hold; then by the brand's own reference, then by the key of the last import, then by its
/// present category and name. No dish is met twice.
/// </summary>
internal sealed class DishMatches
{
    private readonly Dictionary<PlannedDish, Item> _found = [];
    private readonly HashSet<Item> _taken = [];
    private readonly HashSet<PlannedDish> _known = [];

    public DishMatches(IReadOnlyList<PlannedDish> dishes, IReadOnlyList<Item> items, Func<Item, string> presentKey)
    {
        var byReference = items.Where(i => i.ImportReference is not null).ToLookup(i => i.ImportReference!, StringComparer.Ordinal);
        var byKey = items.Where(i => i.ImportKey is not null).ToLookup(i => i.ImportKey!, StringComparer.Ordinal);
        var byPresentKey = items.ToLookup(presentKey, StringComparer.Ordinal);
        var bySizeId = items.SelectMany(i => i.Sizes, (item, size) => (item, size.Id)).ToDictionary(s => s.Id, s => s.item);
        Meet(dishes, dish => dish.Sizes.Select(s => s.MenuId is { } id ? bySizeId.GetValueOrDefault(id) : null).OfType<Item>());
        _known.UnionWith(_found.Keys);
        Meet(dishes, dish => byKey[dish.Key].Where(i => i.ImportReference == dish.Reference));
        Meet(dishes.Where(d => d.Reference is not null), dish => byReference[dish.Reference!]);
        Meet(dishes, dish => byKey[dish.Key]);
        Meet(dishes, dish => byPresentKey[dish.Key]);
    }

    public Item? this[PlannedDish dish] => _found.GetValueOrDefault(dish);

    /// <summary>The file says itself which dish it means, so what it says of name and category is meant.</summary>
    public bool IsKnown(PlannedDish dish) => _known.Contains(dish);

    private void Meet(IEnumerable<PlannedDish> dishes, Func<PlannedDish, IEnumerable<Item>> candidates)
    {
        foreach (var dish in dishes.Where(d => !_found.ContainsKey(d)))
        {
            if (candidates(dish).FirstOrDefault(item => !_taken.Contains(item)) is not { } item) continue;
            _found.Add(dish, item);
            _taken.Add(item);
        }
    }
}
