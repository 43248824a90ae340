using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Catalog.Application;

/// <summary>Reads the sizes of an input, collecting every error at the path of its field.</summary>
internal sealed class SizesReading(Brand brand, List<Error> errors)
{
    /// <param name="present">The sizes that the dish has; only these can be changed by id.</param>
    public IReadOnlyList<SizeDetails> Read(IReadOnlyList<ItemSizeInput> input, IReadOnlyList<SizeDetails> present)
    {
        if (input.Count == 0) errors.Add(CatalogErrors.SizesMissing());
        if (input.Count > CatalogLimits.Sizes) errors.Add(CatalogErrors.TooManySizes());
        var sizes = input.Take(CatalogLimits.Sizes).Select((size, i) => Read(size, $"sizes.{i}", present, input.Count > 1)).ToList();
        foreach (var i in Repeated(sizes.Select(s => s.Id?.ToString("N")))) errors.Add(CatalogErrors.ListedTwice($"sizes.{i}.id"));
        foreach (var i in Repeated(sizes.Select(s => NameKey.Of(s.Name, brand.DefaultLocale)))) errors.Add(CatalogErrors.NameTaken($"sizes.{i}.name"));
        return sizes;
    }

    private SizeDetails Read(ItemSizeInput input, string path, IReadOnlyList<SizeDetails> present, bool isOneOfSeveral)
    {
        var old = input.Id is { } id ? present.FirstOrDefault(s => s.Id == id.Of(TypedIds.ItemSize)) : null;
        if (input.Id is not null && old is null) errors.Add(CatalogErrors.SizeNotFound($"{path}.id"));
        var name = Texts.Merge(old?.Name ?? LocalizedText.Empty, input.Name, brand, $"{path}.name", CatalogLimits.SizeName, isRequired: false, errors);
        if (isOneOfSeveral && !name.Texts.ContainsKey(brand.DefaultLocale)) errors.Add(CatalogErrors.SizeNameMissing($"{path}.name"));
        return new SizeDetails(old?.Id, name, Price(input, path, old?.Price.Overrides), old?.ImportKey, old?.ImportReference);
    }

    private SizePrice Price(ItemSizeInput input, string path, ServicePrices? present)
    {
        if (input.PriceKind != PriceKind.PerWeight && input.PerGrams is not null) errors.Add(CatalogErrors.PerGramsUnwanted($"{path}.perGrams"));
        if (input.PriceKind == PriceKind.OnRequest)
        {
            if (input.Price is not null) errors.Add(CatalogErrors.PriceUnwanted($"{path}.price"));
            if (input.ServicePrices is { Count: > 0 }) errors.Add(CatalogErrors.PriceUnwanted($"{path}.servicePrices"));
            return SizePrice.OnRequest;
        }

        if (input.PriceKind == PriceKind.PerWeight && input.PerGrams is not (>= 1 and <= CatalogLimits.PerGrams)) errors.Add(CatalogErrors.PerGramsOutOfRange($"{path}.perGrams"));
        if (input.Price is null) errors.Add(CatalogErrors.PriceMissing($"{path}.price"));
        var amount = input.Price is null ? 0 : Amount(input.Price, $"{path}.price");
        return new SizePrice(input.PriceKind, amount, input.PerGrams, Overrides(input.ServicePrices, path, present));
    }

    private ServicePrices Overrides(IReadOnlyList<ServicePriceInput>? input, string path, ServicePrices? present)
    {
        if (input is null) return present ?? ServicePrices.None;
        var prices = ServicePrices.None;
        for (var i = 0; i < input.Count; i++)
        {
            if (prices.For(input[i].Service) is not null) errors.Add(CatalogErrors.ListedTwice($"{path}.servicePrices.{i}.service"));
            prices = prices.With(input[i].Service, Amount(input[i].Price, $"{path}.servicePrices.{i}.price"));
        }

        return prices;
    }

    private long Amount(string text, string field)
    {
        if (PriceAmount.Read(text, brand.Currency, field).TryGet(out var amount, out var reasons)) return amount;
        errors.AddRange(reasons);
        return 0;
    }

    private static IEnumerable<int> Repeated(IEnumerable<string?> keys)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return keys.Select((key, i) => string.IsNullOrEmpty(key) || seen.Add(key) ? -1 : i).Where(i => i >= 0).ToList();
    }
}
