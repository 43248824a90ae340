using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Import;

/// <summary>
/// Carries the dishes of a file into the menu. Texts go to the main language and leave the others alone; a dish that is as the file says stays untouched,
/// so that importing the same file again changes nothing.
/// </summary>
internal sealed class MenuMerge(IReadOnlyList<Category> categories, IReadOnlyList<Item> items, ColumnMapping mapping, string locale, Instant now)
{
    private readonly Dictionary<string, Category> _categories = categories.ToDictionary(c => c.NameKey, StringComparer.Ordinal);
    private readonly HashSet<Slug> _slugs = [.. items.Select(i => i.Slug)];
    private readonly List<Item> _updated = [];
    private readonly List<Item> _created = [];
    private readonly List<Category> _newCategories = [];

    public IReadOnlyList<Item> NewItems => _created;

    public IReadOnlyList<Category> NewCategories => _newCategories;

    public int Updated => _updated.Count;

    public int Unchanged { get; private set; }

    public void Apply(IReadOnlyList<PlannedDish> dishes)
    {
        var categoryKeys = categories.ToDictionary(c => c.Id, c => c.NameKey);
        var matches = new DishMatches(dishes, items, item => $"{categoryKeys[item.CategoryId]}|{item.NameKey}");
        foreach (var dish in dishes)
        {
            if (matches[dish] is { } item) Update(item, dish);
            else Create(dish);
        }

        foreach (var arrived in _created.GroupBy(i => i.CategoryId)) Arrange(arrived.Key, [.. arrived.Select(i => i.Id)]);
        var changed = _created.Concat(_updated).ToList();
        changed.FirstOrDefault()?.TellOfImport([.. changed.Select(i => i.Id)]);
    }

    /// <summary>Every limit that the menu would be over.</summary>
    public IEnumerable<Error> Errors()
    {
        var all = items.Concat(_created).ToList();
        if (_categories.Count > CatalogLimits.Categories) yield return CatalogErrors.TooManyCategories();
        if (all.Count > CatalogLimits.Items) yield return CatalogErrors.TooManyItems();
        if (all.CountBy(i => i.CategoryId).Any(c => c.Value > CatalogLimits.ItemsInCategory)) yield return CatalogErrors.TooManyItemsInCategory().At("uploadId");
        if (all.Exists(i => i.Sizes.Count > CatalogLimits.Sizes)) yield return CatalogErrors.TooManySizes().At("uploadId");
    }

    private void Update(Item item, PlannedDish dish)
    {
        var present = item.Details;
        var name = present.Name.With(locale, dish.Name);
        var wanted = present with
        {
            CategoryId = mapping.Category is null ? present.CategoryId : CategoryOf(dish).Id,
            Name = name,
            NameKey = NameKey.Of(name, locale),
            Description = dish.Description.Length == 0 ? present.Description : present.Description.With(locale, dish.Description),
            Sizes = SizeMerge.Of(present.Sizes, dish.Sizes, locale),
            Allergens = dish.Allergens.Count == 0 ? present.Allergens : Codes.Read<Allergen>(dish.Allergens),
            Diets = mapping.Diets is null ? present.Diets : Codes.Read<Diet>(dish.Diets),
            ImportKey = dish.Key,
            ImportReference = dish.Reference ?? present.ImportReference,
        };
        if (item.ChangeByImport(wanted, now)) _updated.Add(item);
        else Unchanged++;
    }

    private void Create(PlannedDish dish)
    {
        var name = LocalizedText.Of(locale, dish.Name);
        var slug = SlugChoice.Free(name, locale, "dish", _slugs);
        _slugs.Add(slug);
        _created.Add(Item.Import(
            slug,
            new ItemDetails(
                CategoryOf(dish).Id,
                name,
                NameKey.Of(name, locale),
                LocalizedText.Of(locale, dish.Description),
                PhotoId: null,
                SizeMerge.Of([], dish.Sizes, locale),
                Codes.Read<Allergen>(dish.Allergens),
                Codes.Read<Diet>(dish.Diets),
                ModifierGroupIds: [],
                dish.Key,
                dish.Reference),
            now));
    }

    private Category CategoryOf(PlannedDish dish)
    {
        var name = LocalizedText.Of(locale, dish.CategoryName);
        var key = NameKey.Of(name, locale);
        if (_categories.TryGetValue(key, out var known)) return known;
        var slug = SlugChoice.Free(name, locale, "category", _categories.Values.Select(c => c.Slug).ToHashSet());
        var position = _categories.Values.Select(c => c.Position + 1).DefaultIfEmpty().Max();
        var category = Category.Import(slug, new CategoryTexts(name, key, LocalizedText.Empty), position, now);
        _categories.Add(key, category);
        _newCategories.Add(category);
        return category;
    }

    /// <summary>New dishes follow the present ones in the order of the file; their ids, made within one millisecond, would not say.</summary>
    private void Arrange(Guid categoryId, IReadOnlyList<Guid> arrived)
    {
        var category = _categories.Values.First(c => c.Id == categoryId);
        var present = items.Where(i => i.CategoryId == categoryId).Select(i => i.Id).Order().ToList();
        category.ArrangeImported([.. category.ItemOrder.Where(present.Contains), .. present.Except(category.ItemOrder), .. arrived], now);
    }
}
