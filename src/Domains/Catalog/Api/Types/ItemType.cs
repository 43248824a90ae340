using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api.Types;

internal sealed class ItemType : ObjectType<ItemView>
{
    public ItemType()
        : base(TypedIds.Item, "A dish.")
    {
        GlobalId(i => i.Id);
        Field("slug", AccessRule.Inherited, "Its part of an address, unique in the brand; never changes.", i => i.Slug);
        Field("name", AccessRule.Inherited, "Its name in the language of the answer.", (i, r) => r.Text(i.Name));
        Field("nameTranslations", AccessRule.Inherited, "Its name in every language that it has.", i => i.Name.ToTranslations()).Sized(FieldCost.Languages);
        Optional("description", AccessRule.Inherited, "What it is, in the language of the answer.", (i, r) => r.TextOrNull(i.Description));
        Field("descriptionTranslations", AccessRule.Inherited, "The description in every language that it has.", i => i.Description.ToTranslations()).Sized(FieldCost.Languages);
        OptionalAsync("photo", AccessRule.Inherited, "Its picture.", PhotoAsync);
        Field("category", AccessRule.Inherited, "The category that it stands in.", i => i.Category);
        Field("sizes", AccessRule.Inherited, "Its sizes with their prices, 1 to 20.", i => i.Sizes).Sized(2);
        Optional("fromPrice", AccessRule.Inherited, "The lowest base price of its sizes; null when all are on request.", i => i.FromPrice);
        FieldAsync("modifierGroups", AccessRule.Inherited, "What diners choose with it, at most 30, in the order in which they are asked.", ModifierGroupsAsync).Sized(3);
        Field("allergens", AccessRule.Inherited, "What it contains, in the order of the regulation. Options may add more.", i => i.Allergens);
        Field("diets", AccessRule.Inherited, "The diets that it suits without any option.", i => i.Diets);
        Field("availability", AccessRule.Inherited, "Whether it can be had now.", i => i.Availability);
        Field("taxClass", AccessRule.Inherited, "Code of its tax class.", i => i.TaxClass ?? TaxTable.Standard);
        OptionalAsync(
            "factsWith",
            AccessRule.Inherited,
            "What it contains and suits with options chosen; null where an option is none of its own.",
            FactsAsync,
            Argument.Required<IReadOnlyList<GlobalId>>("optionIds", "The chosen options, those of nested groups among them."));
        Field("version", AccessRule.Inherited, "Grows by one with every change; `updateItem` takes it against lost updates.", i => i.Version);
    }

    private static async Task<ImageView?> PhotoAsync(ItemView item, FieldContext request)
    {
        if (item.PhotoId is not { } id) return null;
        var photos = await item.Together.PhotosAsync(ids =>
            request.ReadAsync<IMediaLibrary, IReadOnlyDictionary<Guid, MediaImage>>(library => library.FindAsync(ids, request.Cancelled)));
        return photos.GetValueOrDefault(id) is { } photo ? new ImageView(photo, request.Text(photo.Alt), request.Brand.Id) : null;
    }

    private static async Task<ItemFacts?> FactsAsync(ItemView item, FieldContext request)
    {
        var chosen = request.Argument<IReadOnlyList<GlobalId>>("optionIds").Select(id => id.Of(TypedIds.ModifierOption)).ToHashSet();
        var offered = (await ModifierGroupsAsync(item, request)).SelectMany(g => g.WithNested()).SelectMany(g => g.Options).DistinctBy(o => o.Id).Where(o => chosen.Contains(o.Id)).ToList();
        return offered.Count == chosen.Count ? ItemFacts.Of(item.Allergens, item.Diets, offered.Select(o => o.Effect)) : null;
    }

    private static async Task<IReadOnlyList<ModifierGroupView>> ModifierGroupsAsync(ItemView item, FieldContext request)
    {
        if (item.ModifierGroupIds.Count == 0) return [];
        var groups = await item.Together.ModifierGroupsAsync(ids =>
            request.ReadAsync<GetModifierGroups, IReadOnlyDictionary<Guid, ModifierGroupView>>(get => get.OfItemsAsync(ids, request.Cancelled)));
        return [.. item.ModifierGroupIds.Select(id => groups.GetValueOrDefault(id)).OfType<ModifierGroupView>()];
    }
}
