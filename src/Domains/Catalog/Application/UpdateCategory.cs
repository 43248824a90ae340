using System.ComponentModel;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application;

[Description("New texts of a category. Languages that are left out keep their text; an empty text removes one.")]
internal sealed record UpdateCategoryInput(
    [property: Description("The category.")] GlobalId Id,
    [property: Description("Its name, up to 200 characters, unique in the brand.")] IReadOnlyList<TranslationInput>? Name = null,
    [property: Description("What stands under the name, up to 2,000 characters.")] IReadOnlyList<TranslationInput>? Description = null);

/// <summary>Renames a heading of the menu.</summary>
internal sealed class UpdateCategory(CatalogDb db, ITenantScope scope, IClock clock)
{
    public async Task<Result<CategoryView>> ExecuteAsync(UpdateCategoryInput input, CancellationToken cancellationToken)
    {
        var brand = scope.Brand;
        var id = input.Id.Of(TypedIds.Category);
        var category = await db.Categories.SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (category is null) return CatalogErrors.CategoryNotFound("id");

        var errors = new List<Error>();
        var name = Texts.Merge(category.Name, input.Name ?? [], brand, "name", CatalogLimits.Name, isRequired: true, errors);
        var description = Texts.Merge(category.Description, input.Description, brand, "description", CatalogLimits.Description, isRequired: false, errors);
        var texts = new CategoryTexts(name, NameKey.Of(name, brand.DefaultLocale), description);
        if (await db.Categories.AnyAsync(c => c.Id != id && c.NameKey == texts.NameKey, cancellationToken)) errors.Add(CatalogErrors.NameTaken());
        if (errors.Count > 0) return errors;

        category.Change(texts, clock.GetCurrentInstant());
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return new CategoryView(category.Id, category.Slug, category.Name, category.Description);
    }
}
