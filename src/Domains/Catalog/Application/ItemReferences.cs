using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Taxes;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application;

/// <summary>Checks that what a dish points to exists in this brand.</summary>
internal sealed class ItemReferences(CatalogDb db, IMediaLibrary media, ITaxRates taxes)
{
    public async Task<IReadOnlyList<Guid>> ModifierGroupsAsync(IReadOnlyList<GlobalId> input, List<Error> errors, CancellationToken cancellationToken)
    {
        if (input.Count == 0) return [];
        if (input.Count > CatalogLimits.ModifierGroupsOfItem)
        {
            errors.Add(CatalogErrors.TooManyGroupsOfItem());
            return [];
        }

        var ids = input.Select(i => i.Of(TypedIds.ModifierGroup)).ToList();
        var known = (await db.ModifierGroups.Where(g => ids.Contains(g.Id)).Select(g => g.Id).ToListAsync(cancellationToken)).ToHashSet();
        var seen = new HashSet<Guid>();
        for (var i = 0; i < ids.Count; i++)
        {
            if (!known.Contains(ids[i])) errors.Add(CatalogErrors.ModifierGroupNotFound($"modifierGroupIds.{i}"));
            else if (!seen.Add(ids[i])) errors.Add(CatalogErrors.ListedTwice($"modifierGroupIds.{i}"));
        }

        return ids;
    }

    /// <summary>The code to keep; null for the standard class.</summary>
    public async Task<string?> TaxClassAsync(string? code, string field, List<Error> errors, CancellationToken cancellationToken)
    {
        if (code is null or TaxTable.Standard) return null;
        if ((await taxes.ReadAsync(cancellationToken)).Classes.All(c => c.Code != code)) errors.Add(TaxErrors.ClassNotFound(field));
        return code;
    }

    public async Task<Guid?> PhotoAsync(GlobalId? input, List<Error> errors, CancellationToken cancellationToken)
    {
        if (input is not { Id: var id }) return null;
        if (!(await media.FindAsync([id], cancellationToken)).ContainsKey(id)) errors.Add(CatalogErrors.PhotoNotFound());
        return id;
    }
}
