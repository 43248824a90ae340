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

[Description("A new category; it comes last on the menu.")]
internal sealed record CreateCategoryInput(
    [property: Description("Its name, up to 200 characters, unique in the brand.")] IReadOnlyList<TranslationInput> Name,
    [property: Description("What stands under the name, up to 2,000 characters.")] IReadOnlyList<TranslationInput>? Description = null,
    [property: Description("Its part of the address; made from the name where nothing is given. Never changes.")] string? Slug = null);

/// <summary>Adds a heading to the menu.</summary>
internal sealed class CreateCategory(CatalogDb db, ITenantScope scope, IClock clock)
{
    public async Task<Result<CategoryView>> ExecuteAsync(CreateCategoryInput input, CancellationToken cancellationToken)
    {
        var brand = scope.Brand;
        var errors = new List<Error>();
        var name = Texts.Merge(LocalizedText.Empty, input.Name, brand, "name", CatalogLimits.Name, isRequired: true, errors);
        var description = Texts.Merge(LocalizedText.Empty, input.Description, brand, "description", CatalogLimits.Description, isRequired: false, errors);
        var texts = new CategoryTexts(name, NameKey.Of(name, brand.DefaultLocale), description);

        var others = await db.Categories.Select(c => new { c.Slug, c.NameKey, c.Position }).ToListAsync(cancellationToken);
        if (others.Count >= CatalogLimits.Categories) errors.Add(CatalogErrors.TooManyCategories());
        if (others.Any(c => c.NameKey == texts.NameKey)) errors.Add(CatalogErrors.NameTaken());
        var slug = SlugChoice.Choose(input.Slug, name, brand.DefaultLocale, "category", others.Select(c => c.Slug).ToHashSet(), errors);
        if (errors.Count > 0) return errors;

        var position = others.Select(c => c.Position + 1).DefaultIfEmpty().Max();
        var category = Category.Create(slug!.Value, texts, position, clock.GetCurrentInstant());
        db.Add(category);
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return new CategoryView(category.Id, category.Slug, category.Name, category.Description);
    }
}
