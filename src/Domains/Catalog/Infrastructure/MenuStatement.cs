using FoodSaaS.Shared;
using Npgsql;

namespace FoodSaaS.Catalog.Infrastructure;

/// <summary>
/// The statement behind every read of dishes: three parts one after the other, so that all are of one moment and no text is sent once for each size. Lists of words are
/// PostgreSQL's own notation, since dishes share few of them.
/// </summary>
internal sealed class MenuStatement
{
    public const int CategoryPart = 0;
    public const int ItemPart = 1;

    private const string Categories = """
        SELECT 0, c.id, NULL::uuid, c.position, c.slug, c.name, c.description, c.item_order, NULL::uuid, NULL::boolean, NULL::timestamptz, NULL::boolean, NULL::text, NULL::text,
            NULL::text, NULL::integer, NULL::text, NULL::integer, NULL::bigint, NULL::bigint, NULL::bigint, NULL::bigint
        FROM catalog.categories c WHERE c.tenant_id = @tenant
        """;

    private const string Items = """
        SELECT 1, i.id, i.category_id, 0, i.slug, i.name, i.description, i.modifier_group_ids, i.photo_id, i.is_off, i.returns_at, s.is_sold_out, i.allergens::text, i.diets::text,
            i.tax_class, i.version, NULL, NULL, NULL, NULL, NULL, NULL
        FROM catalog.items i LEFT JOIN catalog.item_stock s ON s.tenant_id = @tenant AND s.id = i.id WHERE i.tenant_id = @tenant
        """;

    private const string Sizes = """
        SELECT 2, z.id, z.item_id, z.position, NULL, z.name, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
            z.kind, z.per_grams, z.base_price, z.delivery_price, z.pickup_price, z.dine_in_price
        FROM catalog.item_sizes z WHERE z.tenant_id = @tenant
        """;

    private static readonly string OneCategory = Union(" AND c.id = @wanted", " AND i.category_id = @wanted", Of("z.item_id", "id", "category_id"));

    private static readonly string OneById = Union(Of("c.id", "category_id", "id"), " AND i.id = @wanted", " AND z.item_id = @wanted");

    private static readonly string OneBySlug = Union(Of("c.id", "category_id", "slug"), " AND i.slug = @wanted", Of("z.item_id", "id", "slug"));

    /// <summary>The brand's categories, dishes and sizes.</summary>
    public static readonly MenuStatement All = new(Union("", "", ""));

    private MenuStatement(string sql, params NpgsqlParameter[] parameters) => (Sql, Parameters) = (sql, parameters);

    public string Sql { get; }

    public IReadOnlyList<NpgsqlParameter> Parameters { get; }

    /// <summary>A category with its dishes.</summary>
    public static MenuStatement Category(Guid id) => new(OneCategory, new NpgsqlParameter<Guid>("wanted", id));

    /// <summary>A dish in its category.</summary>
    public static MenuStatement Dish(Guid id) => new(OneById, new NpgsqlParameter<Guid>("wanted", id));

    /// <inheritdoc cref="Dish(Guid)"/>
    public static MenuStatement Dish(Slug slug) => new(OneBySlug, new NpgsqlParameter<string>("wanted", slug.Value));

    private static string Union(string categories, string items, string sizes) => $"{Categories}{categories}\nUNION ALL {Items}{items}\nUNION ALL {Sizes}{sizes}";

    private static string Of(string column, string found, string by) => $" AND {column} IN (SELECT d.{found} FROM catalog.items d WHERE d.tenant_id = @tenant AND d.{by} = @wanted)";
}
