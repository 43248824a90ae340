using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Taxes;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Application;

/// <summary>Reads the options of an input, collecting every error at the path of its field.</summary>
internal sealed class OptionsReading(Brand brand, IReadOnlySet<Guid> groups, IReadOnlyDictionary<Guid, DishInCombo> dishes, TaxTable taxes, List<Error> errors)
{
    /// <summary>Of an option that is a dish only what the dish does not say itself is kept, so that it follows the dish.</summary>
    /// <param name="present">The options that the group has; only these can be changed by id.</param>
    public IReadOnlyList<OptionDetails> Read(IReadOnlyList<ModifierOptionInput> input, IReadOnlyList<OptionDetails> present)
    {
        if (input.Count == 0) errors.Add(CatalogErrors.OptionsMissing());
        if (input.Count > CatalogLimits.Options) errors.Add(CatalogErrors.TooManyOptions());
        var options = new List<OptionDetails>();
        var ids = new HashSet<Guid>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var itemIds = new HashSet<Guid>();
        foreach (var given in input.Take(CatalogLimits.Options))
        {
            var path = $"options.{options.Count}";
            var option = Read(given, path, present);
            if (option.Id is { } id && !ids.Add(id)) errors.Add(CatalogErrors.ListedTwice($"{path}.id"));
            if (!option.Name.IsEmpty && !names.Add(NameKey.Of(option.Name, brand.DefaultLocale))) errors.Add(CatalogErrors.NameTaken($"{path}.name"));
            if (option.ItemId is { } itemId && !itemIds.Add(itemId)) errors.Add(CatalogErrors.ListedTwice($"{path}.itemId"));
            options.Add(option);
        }

        return options;
    }

    private OptionDetails Read(ModifierOptionInput input, string path, IReadOnlyList<OptionDetails> present)
    {
        var old = input.Id is { } id ? present.FirstOrDefault(o => o.Id == id.Of(TypedIds.ModifierOption)) : null;
        if (input.Id is not null && old is null) errors.Add(CatalogErrors.OptionNotFound($"{path}.id"));
        var itemId = input.ItemId?.Of(TypedIds.Item) ?? old?.ItemId;
        var dish = itemId is { } known ? dishes.GetValueOrDefault(known) : null;
        if (input.ItemId is not null && dish is null) errors.Add(CatalogErrors.ItemNotFound($"{path}.itemId"));
        var name = Texts.Merge(old?.Name ?? LocalizedText.Empty, input.Name, brand, $"{path}.name", CatalogLimits.Name, isRequired: itemId is null, errors);
        if (!PriceAmount.Read(input.Price, brand.Currency, $"{path}.price").TryGet(out var price, out var reasons)) errors.AddRange(reasons);
        return new OptionDetails(
            old?.Id,
            name,
            price,
            input.IsDefault,
            input.Allergens is { } allergens ? [.. allergens.Except(dish?.Allergens ?? []).Order()] : old?.Allergens ?? [],
            input.Diets is { } diets ? [.. diets.Except(dish?.Diets ?? []).Order()] : old?.Diets ?? [])
        {
            RemovedAllergens = input.RemovedAllergens is { } removed ? [.. removed.Distinct().Order()] : old?.RemovedAllergens ?? [],
            AddedDiets = input.AddedDiets is { } added ? [.. added.Distinct().Order()] : old?.AddedDiets ?? [],
            OpensGroupIds = input.OpensGroupIds is { } opens ? Opens(opens, path) : old?.OpensGroupIds ?? [],
            TaxClass = input.TaxClass is { } code ? TaxClass(code, path) : old?.TaxClass,
            ItemId = itemId,
        };
    }

    private IReadOnlyList<Guid> Opens(IReadOnlyList<GlobalId> input, string path)
    {
        if (input.Count > CatalogLimits.GroupsOfOption) errors.Add(CatalogErrors.TooManyGroupsOfOption($"{path}.opensGroupIds"));
        var ids = input.Take(CatalogLimits.GroupsOfOption).Select(id => id.Of(TypedIds.ModifierGroup)).ToList();
        for (var i = 0; i < ids.Count; i++)
        {
            if (!groups.Contains(ids[i])) errors.Add(CatalogErrors.ModifierGroupNotFound($"{path}.opensGroupIds.{i}"));
            else if (ids.IndexOf(ids[i]) < i) errors.Add(CatalogErrors.ListedTwice($"{path}.opensGroupIds.{i}"));
        }

        return ids;
    }

    private string TaxClass(string code, string path)
    {
        if (taxes.Classes.All(c => c.Code != code)) errors.Add(TaxErrors.ClassNotFound($"{path}.taxClass"));
        return code;
    }
}
