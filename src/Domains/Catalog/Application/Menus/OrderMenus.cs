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

[Description("A new order of the menus.")]
internal sealed record OrderMenusInput([property: Description("Every menu of the brand, once, the first on top.")] IReadOnlyList<GlobalId> Ids);

/// <summary>Puts the menus into order.</summary>
internal sealed class OrderMenus(CatalogDb db, GetMenus menus, IClock clock)
{
    public async Task<Result<IReadOnlyList<MenuView>>> ExecuteAsync(OrderMenusInput input, CancellationToken cancellationToken)
    {
        var byId = await db.Menus.ToDictionaryAsync(m => m.Id, cancellationToken);
        var ids = input.Ids.Select(i => i.Of(TypedIds.Menu)).ToList();
        if (ids.Count != byId.Count || !byId.Keys.ToHashSet().SetEquals(ids)) return CatalogErrors.OrderIncomplete("menu");

        Menu.Arrange([.. ids.Select(id => byId[id])], clock.GetCurrentInstant());
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return Result<IReadOnlyList<MenuView>>.Success(await menus.ListAsync(MenuOccasion.Open, servedOnly: false, withDishes: true, cancellationToken));
    }
}
