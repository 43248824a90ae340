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

[Description("A new menu; it comes last.")]
internal sealed record CreateMenuInput(
    [property: Description("Its name, up to 200 characters, unique among the menus.")] IReadOnlyList<TranslationInput> Name,
    [property: Description("The categories that it shows, at least one, in the order in which diners see them.")] IReadOnlyList<GlobalId> CategoryIds,
    [property: Description("Where it is served; everywhere where nothing is said.")] IReadOnlyList<GlobalId>? LocationIds = null,
    [property: Description("For which services; for all where nothing is said.")] IReadOnlyList<ServiceType>? Services = null,
    [property: Description("When, at most 20 dayparts, which may overlap; always where nothing is said.")] IReadOnlyList<DaypartInput>? Dayparts = null);

/// <summary>Gives the brand a menu of its own. With the first one, what is not on a menu is no longer served where diners ask for what is.</summary>
internal sealed class CreateMenu(CatalogDb db, MenuReading reading, GetMenus menus, IClock clock)
{
    public async Task<Result<MenuView>> ExecuteAsync(CreateMenuInput input, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var wish = new MenuWish(input.Name, input.CategoryIds, input.LocationIds, input.Services, input.Dayparts);
        var terms = await reading.ReadAsync(MenuTerms.None, wish, null, errors, cancellationToken);
        var positions = await db.Menus.Select(m => m.Position).ToListAsync(cancellationToken);
        if (positions.Count >= CatalogLimits.Menus) errors.Add(MenuErrors.TooManyMenus());
        if (errors.Count > 0) return errors;

        var menu = Menu.Create(terms, positions.Select(p => p + 1).DefaultIfEmpty().Max(), clock.GetCurrentInstant());
        db.Add(menu);
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return (await menus.OneAsync(menu.Id, MenuOccasion.Open, true, cancellationToken))!;
    }
}
