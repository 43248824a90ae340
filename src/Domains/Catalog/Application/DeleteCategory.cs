using System.ComponentModel;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application;

[Description("The category to delete; it must have no dishes.")]
internal sealed record DeleteCategoryInput([property: Description("The category.")] GlobalId Id);

/// <summary>Takes an empty heading off the menu.</summary>
internal sealed class DeleteCategory(CatalogDb db, IClock clock)
{
    public async Task<Result<GlobalId>> ExecuteAsync(DeleteCategoryInput input, CancellationToken cancellationToken)
    {
        var id = input.Id.Of(TypedIds.Category);
        var category = await db.Categories.SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (category is null) return CatalogErrors.CategoryNotFound("id");
        if (await db.Items.AnyAsync(i => i.CategoryId == id, cancellationToken)) return CatalogErrors.CategoryNotEmpty();

        category.Remove(clock.GetCurrentInstant());
        db.Remove(category);
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return input.Id;
    }
}
