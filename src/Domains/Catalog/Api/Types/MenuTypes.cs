using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api.Types;

internal sealed class MenuType : ObjectType<MenuView>
{
    public MenuType()
        : base(TypedIds.Menu, "The brand's menu: at most 100 categories with 2,000 dishes in all.")
    {
        GlobalId(m => m.Id);
        Field("name", AccessRule.Inherited, "The brand's name.", m => m.Name);
        Field(
            "categories",
            AccessRule.Inherited,
            "In the order in which diners see them.",
            (m, r) => r.Argument<bool>("withItems") ? [.. m.Categories.Where(c => c.Items!.Count > 0)] : m.Categories,
            Argument.WithDefault("withItems", false, "Only those that have dishes: what a diner's page shows."));
        Field("currency", AccessRule.Inherited, "ISO 4217 code of every price.", m => m.Currency.Code);
        Field(
            "itemSlugs",
            AccessRule.Inherited,
            "The addresses of all dishes in alphabetical order, whatever their category: what a sitemap lists.",
            m => (IReadOnlyList<Slug>)[.. m.Items.Select(i => i.Slug).OrderBy(s => s.Value, StringComparer.Ordinal)]);
        Field("itemCount", AccessRule.Inherited, "How many dishes there are in all.", m => m.Categories.Sum(c => c.Items!.Count));
    }
}

internal sealed class CategoryType : ObjectType<CategoryView>
{
    public CategoryType()
        : base(TypedIds.Category, "A heading of the menu with its dishes.")
    {
        GlobalId(c => c.Id);
        Field("slug", AccessRule.Inherited, "Its part of an address, unique in the brand; never changes.", c => c.Slug);
        Field("name", AccessRule.Inherited, "Its name in the language of the answer.", (c, r) => r.Text(c.Name));
        Field("nameTranslations", AccessRule.Inherited, "Its name in every language that it has.", c => c.Name.ToTranslations()).Sized(FieldCost.Languages);
        Optional("description", AccessRule.Inherited, "What stands under the name, in the language of the answer.", (c, r) => r.TextOrNull(c.Description));
        Field("descriptionTranslations", AccessRule.Inherited, "The description in every language that it has.", c => c.Description.ToTranslations()).Sized(FieldCost.Languages);
        FieldAsync(
            "items",
            AccessRule.Inherited,
            "Its dishes, at most 200, in the order in which diners see them.",
            (c, r) => c.Items is { } items ? Task.FromResult(items) : r.ReadAsync<GetCategory, IReadOnlyList<ItemView>>(get => get.ItemsAsync(c.Id, r.Cancelled)));
    }
}
