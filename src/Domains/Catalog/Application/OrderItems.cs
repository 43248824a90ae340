using System.ComponentModel;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application;

[Description("A new order of the dishes of one category.")]
internal sealed record OrderItemsInput(
    [property: Description("The category.")] GlobalId CategoryId,
    [property: Description("Every dish of the category, once, the first on top.")] IReadOnlyList<GlobalId> Ids);

/// <summary>Puts the dishes of a category into order.</summary>
internal sealed class OrderItems(CatalogDb db, IClock clock)
{
    public async Task<Result<CategoryView>> ExecuteAsync(OrderItemsInput input, CancellationToken cancellationToken)
    {
        var categoryId = input.CategoryId.Of(TypedIds.Category);
        var category = await db.Categories.SingleOrDefaultAsync(c => c.Id == categoryId, cancellationToken);
        if (category is null) return CatalogErrors.CategoryNotFound("categoryId");
        var present = await db.Items.Where(i => i.CategoryId == categoryId).Select(i => i.Id).ToListAsync(cancellationToken);
        var ids = input.Ids.Select(i => i.Of(TypedIds.Item)).ToList();
        if (ids.Count != present.Count || !present.ToHashSet().SetEquals(ids)) return CatalogErrors.OrderIncomplete("dish of the category");

        category.ArrangeItems(ids, clock.GetCurrentInstant());
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return new CategoryView(category.Id, category.Slug, category.Name, category.Description);
    }
}
