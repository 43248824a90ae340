using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Catalog.Api;

/// <summary>The brand's whole menu, and its menus.</summary>
internal static class MenuQueries
{
    /// <summary>What cannot be answered without the dishes.</summary>
    private static readonly string[] OfDishes = ["categories", "itemSlugs", "itemCount"];

    public static void Add(SchemaParts schema)
    {
        schema.AddQuery(
            "menus",
            AccessRule.Public,
            "The brand's menus in their order, at most 20; the whole menu alone where it has none of its own. Prices are those that hold on the occasion. Errors: LOCATION_NOT_FOUND.",
            MenusAsync,
            [.. Occasion(), Argument.Optional<bool>("servedOnly", "True: only those that are served then. Else all that are offered there, for that service, at any time.")]).Sized(3);
        schema.AddQuery(
            "menu",
            AccessRule.Public,
            "Without arguments the brand's whole menu, at the dishes' own prices. With an id that menu, else what is served then of all menus together; prices are those that hold on the occasion. " +
            "Errors: MENU_NOT_FOUND, LOCATION_NOT_FOUND.",
            MenuAsync,
            [Argument.Optional<GlobalId>("id", "The menu, whether it is served then or not."), .. Occasion()]);
        schema.Node(TypedIds.Menu, async (id, r) => id == r.Brand.Id.Value ? await WholeAsync(r) : await OneAsync(id, MenuOccasion.Open, true, r));
    }

    public static Task<MenuView> WholeAsync(FieldContext r) => r.ReadAsync<GetMenu, MenuView>(get => get.ExecuteAsync(r.Cancelled));

    private static Task<IReadOnlyList<MenuView>> MenusAsync(FieldContext r)
    {
        var (occasion, servedOnly, withDishes) = (OccasionOf(r), r.Argument<bool?>("servedOnly") == true, Array.Exists(OfDishes, r.Selects));
        return r.ReadAsync<GetMenus, IReadOnlyList<MenuView>>(get => get.ListAsync(occasion, servedOnly, withDishes, r.Cancelled));
    }

    private static async Task<MenuView> MenuAsync(FieldContext r)
    {
        var (id, occasion) = (r.Argument<GlobalId?>("id"), OccasionOf(r));
        if (id is null && occasion == MenuOccasion.Open) return await WholeAsync(r);
        return await OneAsync(id?.Of(TypedIds.Menu), occasion, Array.Exists(OfDishes, r.Selects), r) ?? throw new QueryRefusedError("MENU_NOT_FOUND", "There is no such menu.");
    }

    private static Task<MenuView?> OneAsync(Guid? id, MenuOccasion occasion, bool withDishes, FieldContext r) =>
        r.ReadAsync<GetMenus, MenuView?>(get => get.OneAsync(id, occasion, withDishes, r.Cancelled));

    private static MenuOccasion OccasionOf(FieldContext r) => new(r.Argument<GlobalId?>("locationId")?.Of(TypedIds.Location), r.Argument<ServiceType?>("service"), r.Argument<Instant?>("at"));

    private static IEnumerable<Argument> Occasion() =>
    [
        Argument.Optional<GlobalId>("locationId", "Where; anywhere, and at no prices of single locations, where nothing is said."),
        Argument.Optional<ServiceType>("service", "The service that prices are for; where nothing is said, menus for any service, and prices of single services beside the others."),
        Argument.Optional<Instant>("at", "When, by the location's clock; now where nothing is said. Before 1970 and after 2200 it is as at those."),
    ];
}
