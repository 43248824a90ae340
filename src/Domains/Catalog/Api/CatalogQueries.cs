using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api;

/// <summary>What can be read of the menu.</summary>
internal static class CatalogQueries
{
    public static void Add(SchemaParts schema)
    {
        schema.Input<ItemFilter>().Input<ItemOrder>();
        schema.AddOptionalQuery(
            "item",
            AccessRule.Public,
            "One dish, by exactly one of slug and id; null when there is none, or when both or neither is given.",
            ItemAsync,
            Argument.Optional<string>("slug", "The dish's slug."),
            Argument.Optional<GlobalId>("id", "The dish's id."));
        schema.AddConnection<ItemView>(
            "items",
            AccessRule.Public,
            "The brand's dishes, filtered and sorted.",
            (page, r) => r.ReadAsync<FindItems, Connection<ItemView>>(find =>
                find.ExecuteAsync(r.Argument<ItemFilter?>("where"), r.Argument<IReadOnlyList<ItemOrder>?>("order"), page, r.Locale, r.Cancelled)),
            Argument.Optional<ItemFilter>("where", "Which dishes; all of them where nothing is said."),
            Argument.Optional<IReadOnlyList<ItemOrder>>("order", "In which order; that of the menu where nothing is said."));
        schema.AddQuery(
            "modifierGroups",
            AccessRule.Public,
            "All modifier groups of the brand, at most 500, the oldest first.",
            r => r.ReadAsync<GetModifierGroups, IReadOnlyList<ModifierGroupView>>(get => get.AllAsync(r.Cancelled)));
        schema.Extend<IMenuHighlight, IReadOnlyList<ItemView>>(
            "MenuHighlightBlock",
            "items",
            AccessRule.Inherited,
            "The dishes that it shows, in its order; deleted ones are left out.",
            (block, r) => r.ReadAsync<HighlightItems, IReadOnlyList<ItemView>>(highlight => highlight.ExecuteAsync(block.ItemIds, r.Cancelled)));
        AddNodes(schema);
    }

    private static Task<ItemView?> ItemAsync(FieldContext r) => (r.Argument<string?>("slug"), r.Argument<GlobalId?>("id")) switch
    {
        ({ } slug, null) => r.ReadAsync<GetItem, ItemView?>(get => get.BySlugAsync(slug, r.Cancelled)),
        (null, { } id) => r.ReadAsync<GetItem, ItemView?>(get => get.ByIdAsync(id.Of(TypedIds.Item), r.Cancelled)),
        _ => Task.FromResult<ItemView?>(null),
    };

    private static void AddNodes(SchemaParts schema)
    {
        schema.Node(TypedIds.Category, (id, r) => r.ReadAsync<GetCategory, CategoryView?>(get => get.ByIdAsync(id, r.Cancelled)));
        schema.Node(TypedIds.Item, (id, r) => r.ReadAsync<GetItem, ItemView?>(get => get.ByIdAsync(id, r.Cancelled)));
        schema.Node(TypedIds.ItemSize, (id, r) => r.ReadAsync<GetItem, ItemSizeView?>(get => get.SizeAsync(id, r.Cancelled)));
        schema.Node(TypedIds.ModifierGroup, (id, r) => r.ReadAsync<GetModifierGroups, ModifierGroupView?>(get => get.ByIdAsync(id, r.Cancelled)));
        schema.Node(TypedIds.ModifierOption, (id, r) => r.ReadAsync<GetModifierGroups, ModifierOptionView?>(get => get.OptionAsync(id, r.Cancelled)));
    }
}
