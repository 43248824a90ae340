namespace FoodSaaS.Benchmarks.Floors;

/// <summary>The menu in one statement, over the tables that the API reads; its columns are named by <see cref="Column"/>.</summary>
internal static class MenuStatement
{
    public const string Text = """
        SELECT b.time_zone,
               c.id, c.slug, c.name ->> b.default_locale, c.description ->> b.default_locale,
               i.id, i.slug, i.name ->> b.default_locale, i.description ->> b.default_locale, i.allergens, i.diets,
               m.hash, coalesce(m.alt ->> b.default_locale, ''), m.width, m.height,
               s.name ->> b.default_locale, s.kind, s.per_grams, s.base_price, b.currency
        FROM tenancy.brands b
        JOIN catalog.categories c ON c.tenant_id = b.id
        JOIN catalog.items i ON i.tenant_id = c.tenant_id AND i.category_id = c.id
        JOIN catalog.item_sizes s ON s.tenant_id = i.tenant_id AND s.item_id = i.id
        LEFT JOIN cms.media m ON m.tenant_id = i.tenant_id AND m.id = i.photo_id
        WHERE b.id = $1
        ORDER BY c.position, c.id, array_position(c.item_order, i.id), s.position
        """;

    public enum Column
    {
        BrandTimeZone,
        CategoryId,
        CategorySlug,
        CategoryName,
        CategoryDescription,
        ItemId,
        ItemSlug,
        ItemName,
        ItemDescription,
        Allergens,
        Diets,
        PhotoHash,
        PhotoAlt,
        PhotoWidth,
        PhotoHeight,
        SizeName,
        PriceKind,
        PerGrams,
        Price,
        Currency,
    }
}
