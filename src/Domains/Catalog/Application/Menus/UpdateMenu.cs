using System.ComponentModel;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Menus;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Menus;

[Description("Changes of a menu; what is left out stays. In the name, languages that are left out keep theirs and an empty text removes one.")]
internal sealed record UpdateMenuInput(
    [property: Description("The menu.")] GlobalId Id,
    [property: Description("The version that the change was made on; another one is answered with STALE_VERSION.")] int Version,
    [property: Description("Its name, up to 200 characters, unique among the menus.")] IReadOnlyList<TranslationInput>? Name = null,
    [property: Description("All categories that it shows, at least one, in the order in which diners see them.")] IReadOnlyList<GlobalId>? CategoryIds = null,
    [property: Description("All locations where it is served; empty for everywhere.")] IReadOnlyList<GlobalId>? LocationIds = null,
    [property: Description("All services that it is for; empty for every service.")] IReadOnlyList<ServiceType>? Services = null,
    [property: Description("All its dayparts, at most 20, which may overlap; empty for always.")] IReadOnlyList<DaypartInput>? Dayparts = null);

/// <summary>Changes what a menu shows, and where, for whom and when.</summary>
internal sealed class UpdateMenu(CatalogDb db, MenuReading reading, GetMenus menus, IClock clock)
{
    public async Task<Result<MenuView>> ExecuteAsync(UpdateMenuInput input, CancellationToken cancellationToken)
    {
        var id = input.Id.Of(TypedIds.Menu);
        var menu = await db.Menus.SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
        if (menu is null) return MenuErrors.NotFound();
        if (menu.Version != input.Version) return CatalogErrors.StaleVersion();

        var errors = new List<Error>();
        var wish = new MenuWish(input.Name, input.CategoryIds, input.LocationIds, input.Services, input.Dayparts);
        var terms = await reading.ReadAsync(menu.Terms, wish, id, errors, cancellationToken);
        if (errors.Count > 0) return errors;

        menu.Change(terms, clock.GetCurrentInstant());
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return (await menus.OneAsync(id, MenuOccasion.Open, true, cancellationToken))!;
    }
}
