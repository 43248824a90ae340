using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Export;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Import;

/// <summary>The category that each dish of a file belongs to; one that the menu lacks is made.</summary>
internal sealed class ImportedCategories(IReadOnlyList<Category> present, IReadOnlyList<Item> items, string locale, Instant now)
{
    private readonly List<Category> _all = [.. present];
    private readonly List<Category> _new = [];
    private readonly HashSet<Slug> _slugs = [.. present.Select(c => c.Slug)];

    /// <summary>By the name that earlier imports knew them by: a category keeps taking its dishes after the brand renamed it.</summary>
    private readonly Dictionary<string, Guid> _byImportedName = items
        .Where(i => i.ImportKey is not null)
        .GroupBy(i => ImportKey.CategoryOf(i.ImportKey!), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.CountBy(i => i.CategoryId).MaxBy(c => c.Value).Key, StringComparer.Ordinal);

    public IReadOnlyList<Category> New => _new;

    public int Count => _all.Count;

    public Category Of(PlannedDish dish)
    {
        var key = ImportKey.CategoryOf(dish.Key);
        return _all.Find(c => c.NameKey == key) ?? (_byImportedName.TryGetValue(key, out var id) ? _all.Find(c => c.Id == id) : null) ?? Make(dish.CategoryName);
    }

    /// <summary>Whether an export would write this name for the category.</summary>
    public bool IsNamed(Guid categoryId, string name) => DishKey.Part(ExportedText.Line(_all.Single(c => c.Id == categoryId).Name, locale)) == DishKey.Part(name);

    /// <summary>New dishes follow the present ones in the order of the file; their ids, made within one millisecond, would not say.</summary>
    public void Append(Guid categoryId, IReadOnlyList<Guid> arrived)
    {
        var category = _all.Single(c => c.Id == categoryId);
        var there = items.Where(i => i.CategoryId == categoryId).Select(i => i.Id).Order().ToList();
        category.ArrangeImported([.. category.ItemOrder.Where(there.Contains), .. there.Except(category.ItemOrder), .. arrived], now);
    }

    private Category Make(string text)
    {
        var name = LocalizedText.Of(locale, text);
        var slug = SlugChoice.Free(name, locale, "category", _slugs);
        var position = _all.Select(c => c.Position + 1).DefaultIfEmpty().Max();
        var category = Category.Import(slug, new CategoryTexts(name, NameKey.Of(name, locale), LocalizedText.Empty), position, now);
        _all.Add(category);
        _slugs.Add(slug);
        _new.Add(category);
        return category;
    }
}
