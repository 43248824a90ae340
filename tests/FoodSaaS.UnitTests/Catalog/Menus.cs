using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.UnitTests.Catalog;

/// <summary>Small menus to test with.</summary>
internal static class Menus
{
    public static readonly Instant Noon = Instant.FromUtc(2026, 5, 1, 12, 0);

    public static readonly Brand Bilingual = new(
        new TenantId(Guid.NewGuid()), Slug.Parse("funkelofen")!.Value, "Funkelofen", "DE", Currency.Of("EUR"), "Europe/Berlin", ["de", "en"], "de", BrandStatus.Active);

    public static LocalizedText Text(string german, string? english = null) =>
        english is null ? LocalizedText.Of("de", german) : LocalizedText.Of("de", german).With("en", english);

    public static SizePrice Fixed(long minorUnits) => new(PriceKind.Fixed, minorUnits, null, ServicePrices.None);

    public static ItemDetails Details(string name, params SizeDetails[] sizes) => new(
        Guid.NewGuid(), Text(name), NameKey.Of(Text(name), "de"), LocalizedText.Empty, null, sizes.Length > 0 ? sizes : [new SizeDetails(null, LocalizedText.Empty, Fixed(950))], [], [], []);

    public static Item Dish(ItemDetails details) => Item.Create(Slug.From(details.Name.In("de", "de"), "dish"), details, Noon);

    /// <summary>As it is after a save: no pending events, version stepped.</summary>
    public static Item Saved(this Item item)
    {
        item.Commit();
        return item;
    }
}
