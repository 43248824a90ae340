using System.ComponentModel;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application;

[Description("A new order of the categories.")]
internal sealed record OrderCategoriesInput([property: Description("Every category of the brand, once, the first on top.")] IReadOnlyList<GlobalId> Ids);

/// <summary>Puts the headings of the menu into order.</summary>
internal sealed class OrderCategories(CatalogDb db, GetMenu menu, IClock clock)
{
    public async Task<Result<MenuView>> ExecuteAsync(OrderCategoriesInput input, CancellationToken cancellationToken)
    {
        var byId = await db.Categories.ToDictionaryAsync(c => c.Id, cancellationToken);
        var ids = input.Ids.Select(i => i.Of(TypedIds.Category)).ToList();
        if (ids.Count != byId.Count || !byId.Keys.ToHashSet().SetEquals(ids)) return CatalogErrors.OrderIncomplete("category");

        Category.Arrange([.. ids.Select(id => byId[id])], clock.GetCurrentInstant());
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return await menu.ExecuteAsync(cancellationToken);
    }
}
