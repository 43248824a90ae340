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

[Description("A new dish; it comes last in its category.")]
internal sealed record CreateItemInput(
    [property: Description("The category that it stands in, which takes 200 dishes at most; a brand has 2,000 at most.")] GlobalId CategoryId,
    [property: Description("Its name, up to 200 characters, unique in the category.")] IReadOnlyList<TranslationInput> Name,
    [property: Description("1 to 20 sizes; with several, each needs a name.")] IReadOnlyList<ItemSizeInput> Sizes,
    [property: Description("What it is, up to 2,000 characters.")] IReadOnlyList<TranslationInput>? Description = null,
    [property: Description("Its part of the address; made from the name where nothing is given. Never changes.")] string? Slug = null,
    [property: Description("What it contains.")] IReadOnlyList<Allergen>? Allergens = null,
    [property: Description("The diets that it suits.")] IReadOnlyList<Diet>? Diets = null,
    [property: Description("Its modifier groups, at most 30, in the order in which diners are asked.")] IReadOnlyList<GlobalId>? ModifierGroupIds = null,
    [property: Description("Its picture, from the media library.")] GlobalId? PhotoId = null,
    [property: Description("Code of its tax class; `standard` where nothing is said.")] string? TaxClass = null);

/// <summary>Adds a dish to the menu.</summary>
internal sealed class CreateItem(CatalogDb db, ItemReferences references, MenuReader reader, ITenantScope scope, IClock clock)
{
    public async Task<Result<ItemView>> ExecuteAsync(CreateItemInput input, CancellationToken cancellationToken)
    {
        var brand = scope.Brand;
        var errors = new List<Error>();
        var categoryId = input.CategoryId.Of(TypedIds.Category);
        if (!await db.Categories.AnyAsync(c => c.Id == categoryId, cancellationToken)) errors.Add(CatalogErrors.CategoryNotFound("categoryId"));
        var name = Texts.Merge(LocalizedText.Empty, input.Name, brand, "name", CatalogLimits.Name, isRequired: true, errors);
        var details = new ItemDetails(
            categoryId,
            name,
            NameKey.Of(name, brand.DefaultLocale),
            Texts.Merge(LocalizedText.Empty, input.Description, brand, "description", CatalogLimits.Description, isRequired: false, errors),
            await references.PhotoAsync(input.PhotoId, errors, cancellationToken),
            new SizesReading(brand, errors).Read(input.Sizes, []),
            InOrder(input.Allergens),
            InOrder(input.Diets),
            await references.ModifierGroupsAsync(input.ModifierGroupIds ?? [], errors, cancellationToken))
        {
            TaxClass = await references.TaxClassAsync(input.TaxClass, "taxClass", errors, cancellationToken),
        };
        var census = await MenuCensus.TakeAsync(db, cancellationToken);
        errors.AddRange(census.ErrorsFor(categoryId, details.NameKey, itemId: null));
        var slug = SlugChoice.Choose(input.Slug, name, brand.DefaultLocale, "dish", census.Slugs, errors);
        if (errors.Count > 0) return errors;

        var item = Item.Create(slug!.Value, details, clock.GetCurrentInstant());
        db.Add(item);
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return await reader.ItemAsync(item.Id, cancellationToken);
    }

    private static IReadOnlyList<T> InOrder<T>(IReadOnlyList<T>? values) => [.. (values ?? []).Distinct().Order()];
}
