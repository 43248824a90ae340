using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Catalog.Domain.Menus;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api.Types;

internal sealed class MenuType : ObjectType<MenuView>
{
    public MenuType()
        : base(TypedIds.Menu, "A menu: the whole of what the brand sells, or a menu of its own such as breakfast. At most 100 categories with 2,000 dishes in all.")
    {
        GlobalId(m => m.Id);
        Field("name", AccessRule.Inherited, "The menu's own name in the language of the answer; the brand's for the whole menu.", (m, r) => m.Own is { } own ? r.Text(own.Terms.Name) : m.BrandName);
        Field("nameTranslations", AccessRule.Inherited, "Its own name in every language that it has; empty for the whole menu.", m => (m.Own?.Terms.Name ?? LocalizedText.Empty).ToTranslations()).Sized(FieldCost.Languages);
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
        AddServing();
    }

    private void AddServing()
    {
        Field("locationIds", AccessRule.Inherited, "The locations where it is served; empty for everywhere.", m => m.Own?.Terms.LocationIds.Select(id => new GlobalId(TypedIds.Location, id)) ?? []).Sized(3);
        Field("services", AccessRule.Inherited, "The services that it is for; empty for every service.", m => m.Own?.Terms.Services ?? []).Sized(2);
        Field("dayparts", AccessRule.Inherited, "When it is served, by the clock of each location; empty for always.", m => m.Own?.Terms.Dayparts ?? []).Sized(2);
        Field("isServed", AccessRule.Inherited, "Whether it is served on the occasion that was asked for: there, for that service, then. Opening hours are not looked at.", (m, r) => OnTime(m, r)?.IsServed ?? true);
        Optional("nextChange", AccessRule.Inherited, "When that changes next; null when it never does.", (m, r) => OnTime(m, r)?.NextChange);
        Field("version", AccessRule.Inherited, "Grows by one with every change of the menu, not of its dishes; `updateMenu` takes it against lost updates. 0 for the whole menu.", m => m.Own?.Version ?? 0);
    }

    private static OwnMenuView? OnTime(MenuView menu, FieldContext request)
    {
        menu.Own?.Occasion.TellChange(request.Service<ICacheTags>(), menu.Own.NextChange);
        return menu.Own;
    }
}

internal sealed class DaypartType : ObjectType<Daypart>
{
    public DaypartType()
        : base("Daypart", "From when to when a menu is served on some days of the week, by the wall clock where it is served.")
    {
        Field("days", AccessRule.Inherited, "The days on which it begins.", d => d.Days);
        Field("from", AccessRule.Inherited, "When it begins.", d => d.From);
        Field("until", AccessRule.Inherited, "When it ends: on the next day when this is not after `from`; 00:00 to 00:00 is the whole day.", d => d.Until);
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
