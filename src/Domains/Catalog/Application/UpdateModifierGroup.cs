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

[Description("Changes of a modifier group, for all dishes that have it; what is left out stays.")]
internal sealed record UpdateModifierGroupInput(
    [property: Description("The modifier group.")] GlobalId Id,
    [property: Description("What diners are asked, up to 200 characters.")] IReadOnlyList<TranslationInput>? Name = null,
    [property: Description("At least so many options must be chosen; 0 makes it optional.")] int? Minimum = null,
    [property: Description("At most so many options: 1 or more, not less than the minimum, not more than there are.")] int? Maximum = null,
    [property: Description("The first so many chosen options cost nothing: 0 to the maximum.")] int? Free = null,
    [property: Description("All options, 1 to 50, in their new order: one with an id stays, one without is new, one that is not listed is deleted.")] IReadOnlyList<ModifierOptionInput>? Options = null);

/// <summary>Changes a choice wherever it is offered.</summary>
internal sealed class UpdateModifierGroup(CatalogDb db, GroupGraph graph, GetModifierGroups groups, ITenantScope scope, IClock clock)
{
    public async Task<Result<ModifierGroupView>> ExecuteAsync(UpdateModifierGroupInput input, CancellationToken cancellationToken)
    {
        var brand = scope.Brand;
        var id = input.Id.Of(TypedIds.ModifierGroup);
        var nesting = await graph.HoldAsync(cancellationToken);
        var group = await db.ModifierGroups.Include(g => g.Options).SingleOrDefaultAsync(g => g.Id == id, cancellationToken);
        if (group is null) return CatalogErrors.ModifierGroupNotFound();

        var errors = new List<Error>();
        var present = group.Choice;
        var wanted = new ModifierChoice(
            Texts.Merge(present.Name, input.Name ?? [], brand, "name", CatalogLimits.Name, isRequired: true, errors),
            new ChoiceBounds(input.Minimum ?? present.Bounds.Minimum, input.Maximum ?? present.Bounds.Maximum, input.Free ?? present.Bounds.Free),
            input.Options is { } options ? (await graph.ReadingAsync(options, present.Options, errors, cancellationToken)).Read(options, present.Options) : present.Options);
        errors.AddRange(wanted.Bounds.ErrorsFor(wanted.Options.Count, wanted.Options.Count(o => o.IsDefault)));
        if (errors.Count == 0 && nesting.Put(id, wanted.Options) is { } refusal) errors.Add(refusal);
        if (errors.Count > 0) return errors;

        var itemIds = await graph.ItemsShowingAsync(nesting, id, cancellationToken);
        group.Change(wanted, itemIds, clock.GetCurrentInstant());
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return (await groups.ByIdAsync(id, cancellationToken))!;
    }
}
