using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Export;
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
    private readonly ImportedCategories _categories = new(categories, items, locale, now);
    private readonly HashSet<Slug> _slugs = [.. items.Select(i => i.Slug)];
    private readonly List<Item> _updated = [];
    private readonly List<Item> _created = [];

    public IReadOnlyList<Item> NewItems => _created;

    public IReadOnlyList<Category> NewCategories => _categories.New;

    public int Updated => _updated.Count;

    public int Unchanged { get; private set; }

    public void Apply(IReadOnlyList<PlannedDish> dishes)
    {
        var categoryKeys = categories.ToDictionary(c => c.Id, c => c.NameKey);
        var matches = new DishMatches(dishes, items, item => $"{categoryKeys[item.CategoryId]}|{item.NameKey}");
        foreach (var dish in dishes)
        {
            if (matches[dish] is { } item) Update(item, matches.IsKnown(dish) ? Edited(item.Details, dish) : Repeated(item, dish));
            else Create(dish);
        }

        foreach (var arrived in _created.GroupBy(i => i.CategoryId)) _categories.Append(arrived.Key, [.. arrived.Select(i => i.Id)]);
        var changed = _created.Concat(_updated).ToList();
        changed.FirstOrDefault()?.TellOfImport([.. changed.Select(i => i.Id)]);
    }

    /// <summary>Every limit that the menu would be over.</summary>
    public IEnumerable<Error> Errors()
    {
        var all = items.Concat(_created).ToList();
        if (_categories.Count > CatalogLimits.Categories) yield return CatalogErrors.TooManyCategories().At("uploadId");
        if (all.Count > CatalogLimits.Items) yield return CatalogErrors.TooManyItems().At("uploadId");
        if (all.CountBy(i => i.CategoryId).Any(c => c.Value > CatalogLimits.ItemsInCategory)) yield return CatalogErrors.TooManyItemsInCategory().At("uploadId");
        if (all.Exists(i => i.Sizes.Count > CatalogLimits.Sizes)) yield return CatalogErrors.TooManySizes().At("uploadId");
    }

    private void Update(Item item, ItemDetails wanted)
    {
        if (item.ChangeByImport(wanted, now)) _updated.Add(item);
        else Unchanged++;
    }

    /// <summary>An export of ours, edited: each cell that is not as we wrote it is a change.</summary>
    private ItemDetails Edited(ItemDetails present, PlannedDish dish)
    {
        var name = ExportedText.Merge(present.Name, dish.Name, locale);
        var isInItsCategory = mapping.Category is null || _categories.IsNamed(present.CategoryId, dish.CategoryName);
        return present with
        {
            CategoryId = isInItsCategory ? present.CategoryId : _categories.Of(dish).Id,
            Name = name,
            NameKey = NameKey.Of(name, locale),
            Description = dish.Description.Length == 0 ? present.Description : ExportedText.Merge(present.Description, dish.Description, locale),
            Sizes = SizeMerge.Of(present.Sizes, dish.Sizes, locale),
            Allergens = dish.Allergens.Count == 0 ? present.Allergens : Codes.Read<Allergen>(dish.Allergens),
            Diets = mapping.Diets is null ? present.Diets : Codes.Read<Diet>(dish.Diets),
        };
    }

    /// <summary>The file of another program, once more.</summary>
    private ItemDetails Repeated(Item item, PlannedDish dish)
    {
        var present = item.Details;
        var name = IsRenamedByHand(item, dish) ? present.Name : present.Name.With(locale, dish.Name);
        return present with
        {
            CategoryId = StaysInItsCategory(item, dish) ? present.CategoryId : _categories.Of(dish).Id,
            Name = name,
            NameKey = NameKey.Of(name, locale),
            Description = dish.Description.Length == 0 ? present.Description : present.Description.With(locale, dish.Description),
            Sizes = SizeMerge.Of(present.Sizes, dish.Sizes, locale),
            Allergens = dish.Allergens.Count == 0 ? present.Allergens : Codes.Read<Allergen>(dish.Allergens),
            Diets = mapping.Diets is null ? present.Diets : Codes.Read<Diet>(dish.Diets),
            ImportKey = dish.Key,
            ImportReference = dish.Reference ?? present.ImportReference,
        };
    }

    /// <summary>The file says what it said at the last import, the menu something else: the brand's own change stands.</summary>
    private static bool IsRenamedByHand(Item item, PlannedDish dish) =>
        item.ImportKey is { } last && ImportKey.NameOf(last) == ImportKey.NameOf(dish.Key) && item.NameKey != ImportKey.NameOf(dish.Key);

    /// <summary>A dish moves only when its file moved it since the last import.</summary>
    private bool StaysInItsCategory(Item item, PlannedDish dish) =>
        mapping.Category is null || (item.ImportKey is { } last && ImportKey.CategoryOf(last) == ImportKey.CategoryOf(dish.Key));

    private void Create(PlannedDish dish)
    {
        var name = LocalizedText.Of(locale, dish.Name);
        var slug = SlugChoice.Free(name, locale, "dish", _slugs);
        _slugs.Add(slug);
        var details = new ItemDetails(
            _categories.Of(dish).Id,
            name,
            NameKey.Of(name, locale),
            LocalizedText.Of(locale, dish.Description),
            PhotoId: null,
            SizeMerge.Of([], dish.Sizes, locale),
            Codes.Read<Allergen>(dish.Allergens),
            Codes.Read<Diet>(dish.Diets),
            ModifierGroupIds: [],
            dish.Key,
            dish.Reference);
        _created.Add(Item.Import(slug, details, now));
    }
}
