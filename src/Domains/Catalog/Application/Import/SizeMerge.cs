using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Export;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Application.Import;

/// <summary>Merges the sizes of a file into those of a dish: known ones keep their place and service prices, new ones follow, the others stay.</summary>
internal static class SizeMerge
{
    public static IReadOnlyList<SizeDetails> Of(IReadOnlyList<SizeDetails> present, IReadOnlyList<PlannedSize> planned, string locale)
    {
        var merged = present.ToList();
        var met = new HashSet<int>();
        var rest = planned.ToList();
        Meet(size => size.MenuId is null ? -1 : merged.FindIndex(s => s.Id == size.MenuId));
        Meet(size => merged.FindIndex(s => s.ImportKey == size.Key && s.ImportReference == size.Reference));
        Meet(size => size.Reference is null ? -1 : merged.FindIndex(s => s.ImportReference == size.Reference));
        Meet(size => merged.FindIndex(s => s.ImportKey == size.Key));
        Meet(size => merged.FindIndex(s => KeyOf(s, locale) == DishKey.Part(size.Name ?? "")));

        // A single size that was nameless, or that is still the only one, is the same size under a new name.
        if (present.Count == 1 && rest.Count > 0 && (planned.Count == 1 || present[0].Name.IsEmpty)) Meet(size => size == rest[0] ? 0 : -1);
        merged.AddRange(rest.Select(size => Merge(new SizeDetails(null, LocalizedText.Empty, SizePrice.OnRequest), size, locale)));
        return merged;

        void Meet(Func<PlannedSize, int> find)
        {
            foreach (var size in rest.ToList())
            {
                if (find(size) is var at && (at < 0 || at >= present.Count || !met.Add(at))) continue;
                merged[at] = Merge(merged[at], size, locale);
                rest.Remove(size);
            }
        }
    }

    /// <summary>The file says itself which size it means.</summary>
    private static bool IsKnown(SizeDetails present, PlannedSize planned) => planned.MenuId is { } id && id == present.Id;

    private static string KeyOf(SizeDetails size, string locale) => size.Name.IsEmpty ? "" : NameKey.Of(size.Name, locale);

    /// <summary>The file says what it said at the last import, the menu something else: the brand's own change stands.</summary>
    private static bool IsRenamedByHand(SizeDetails present, PlannedSize planned, string name, string locale) =>
        present.ImportKey == planned.Key && KeyOf(present, locale) != DishKey.Part(name);

    private static SizeDetails Merge(SizeDetails present, PlannedSize planned, string locale) => present with
    {
        Name = planned.Name is not { } name || (!IsKnown(present, planned) && IsRenamedByHand(present, planned, name, locale)) ? present.Name : ExportedText.Merge(present.Name, name, locale),
        Price = planned.PriceKind == PriceKind.OnRequest
            ? SizePrice.OnRequest
            : new SizePrice(planned.PriceKind, planned.Price!.Value.MinorUnits, planned.PerGrams, present.Price.Overrides),
        ImportKey = IsKnown(present, planned) ? present.ImportKey : planned.Key,
        ImportReference = planned.Reference ?? present.ImportReference,
    };
}
