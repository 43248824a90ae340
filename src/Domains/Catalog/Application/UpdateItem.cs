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

[Description("Changes of a dish; what is left out stays. In texts, languages that are left out keep theirs and an empty text removes one.")]
internal sealed record UpdateItemInput(
    [property: Description("The dish.")] GlobalId Id,
    [property: Description("The version that the change was made on; another one is answered with STALE_VERSION.")] int Version,
    [property: Description("The category to move it to; it comes last there.")] GlobalId? CategoryId = null,
    [property: Description("Its name, up to 200 characters, unique in the category.")] IReadOnlyList<TranslationInput>? Name = null,
    [property: Description("What it is, up to 2,000 characters.")] IReadOnlyList<TranslationInput>? Description = null,
    [property: Description("All its sizes, 1 to 20, in their new order: one with an id stays, one without is new, one that is not listed is deleted.")] IReadOnlyList<ItemSizeInput>? Sizes = null,
    [property: Description("All that it contains.")] IReadOnlyList<Allergen>? Allergens = null,
    [property: Description("All diets that it suits.")] IReadOnlyList<Diet>? Diets = null,
    [property: Description("All its modifier groups, at most 30, in the order in which diners are asked.")] IReadOnlyList<GlobalId>? ModifierGroupIds = null,
    [property: Description("Its picture, from the media library; null takes it away.")] Given<GlobalId> PhotoId = default,
    [property: Description("Code of its tax class.")] string? TaxClass = null);

/// <summary>Changes a dish.</summary>
internal sealed class UpdateItem(CatalogDb db, ItemReferences references, MenuReader reader, ITenantScope scope, IClock clock)
{
    public async Task<Result<ItemView>> ExecuteAsync(UpdateItemInput input, CancellationToken cancellationToken)
    {
        var id = input.Id.Of(TypedIds.Item);
        var item = await db.Items.Include(i => i.Sizes).SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (item is null) return CatalogErrors.ItemNotFound();
        if (item.Version != input.Version) return CatalogErrors.StaleVersion();

        var errors = new List<Error>();
        var wanted = await ReadAsync(input, item.Details, errors, cancellationToken);
        if (wanted.CategoryId != item.CategoryId && !await db.Categories.AnyAsync(c => c.Id == wanted.CategoryId, cancellationToken)) errors.Add(CatalogErrors.CategoryNotFound("categoryId"));
        if ((wanted.CategoryId, wanted.NameKey) != (item.CategoryId, item.NameKey))
            errors.AddRange((await MenuCensus.TakeAsync(db, cancellationToken)).ErrorsFor(wanted.CategoryId, wanted.NameKey, id));
        if (errors.Count > 0) return errors;

        item.Change(wanted, clock.GetCurrentInstant());
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return await reader.ItemAsync(id, cancellationToken);
    }

    private async Task<ItemDetails> ReadAsync(UpdateItemInput input, ItemDetails present, List<Error> errors, CancellationToken cancellationToken)
    {
        var brand = scope.Brand;
        var name = Texts.Merge(present.Name, input.Name ?? [], brand, "name", CatalogLimits.Name, isRequired: true, errors);
        return present with
        {
            CategoryId = input.CategoryId?.Of(TypedIds.Category) ?? present.CategoryId,
            Name = name,
            NameKey = NameKey.Of(name, brand.DefaultLocale),
            Description = Texts.Merge(present.Description, input.Description, brand, "description", CatalogLimits.Description, isRequired: false, errors),
            Sizes = input.Sizes is { } sizes ? new SizesReading(brand, errors).Read(sizes, present.Sizes) : present.Sizes,
            Allergens = input.Allergens is { } allergens ? [.. allergens.Distinct().Order()] : present.Allergens,
            Diets = input.Diets is { } diets ? [.. diets.Distinct().Order()] : present.Diets,
            ModifierGroupIds = input.ModifierGroupIds is { } groups ? await references.ModifierGroupsAsync(groups, errors, cancellationToken) : present.ModifierGroupIds,
            TaxClass = input.TaxClass is null ? present.TaxClass : await references.TaxClassAsync(input.TaxClass, "taxClass", errors, cancellationToken),
            PhotoId = input.PhotoId.IsGiven ? await references.PhotoAsync(input.PhotoId.Value, errors, cancellationToken) : present.PhotoId,
        };
    }
}
