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

[Description("A new modifier group; dishes take it by its id.")]
internal sealed record CreateModifierGroupInput(
    [property: Description("What diners are asked, up to 200 characters.")] IReadOnlyList<TranslationInput> Name,
    [property: Description("At least so many options must be chosen; 0 makes it optional.")] int Minimum,
    [property: Description("At most so many options: 1 or more, not less than the minimum, not more than there are.")] int Maximum,
    [property: Description("1 to 50 options, in the order in which diners see them; not more defaults than the maximum.")] IReadOnlyList<ModifierOptionInput> Options,
    [property: Description("The first so many chosen options cost nothing: 0 to the maximum.")] int Free = 0);

/// <summary>Adds a choice that dishes can come with.</summary>
internal sealed class CreateModifierGroup(CatalogDb db, GroupGraph graph, GetModifierGroups groups, ITenantScope scope, IClock clock)
{
    public async Task<Result<ModifierGroupView>> ExecuteAsync(CreateModifierGroupInput input, CancellationToken cancellationToken)
    {
        var brand = scope.Brand;
        var errors = new List<Error>();
        var nesting = await graph.HoldAsync(cancellationToken);
        var choice = new ModifierChoice(
            Texts.Merge(LocalizedText.Empty, input.Name, brand, "name", CatalogLimits.Name, isRequired: true, errors),
            new ChoiceBounds(input.Minimum, input.Maximum, input.Free),
            (await graph.ReadingAsync(input.Options, [], errors, cancellationToken)).Read(input.Options, []));
        errors.AddRange(choice.Bounds.ErrorsFor(choice.Options.Count, choice.Options.Count(o => o.IsDefault)));
        if (errors.Count == 0 && nesting.Put(Guid.Empty, choice.Options) is { } refusal) errors.Add(refusal);
        var keys = (await db.ModifierGroups.Select(g => g.Key).ToListAsync(cancellationToken)).ToHashSet();
        if (keys.Count >= CatalogLimits.ModifierGroups) errors.Add(CatalogErrors.TooManyGroups());
        if (errors.Count > 0) return errors;

        var key = SlugChoice.Free(choice.Name, brand.DefaultLocale, "options", keys);
        var group = ModifierGroup.Create(key, choice, clock.GetCurrentInstant());
        db.Add(group);
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return (await groups.ByIdAsync(group.Id, cancellationToken))!;
    }
}
