using System.ComponentModel;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Catalog.Domain.Prices;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Prices;

[Description("Prices of one list. Sizes that are not named keep what they have on it.")]
internal sealed record SetListPricesInput(
    [property: Description("The price list.")] GlobalId PriceListId,
    [property: Description("Each size once; a list holds 5,000 prices at most, all lists of the brand together 20,000.")] IReadOnlyList<ListPriceInput> Prices);

[Description("What a size costs by a list.")]
internal sealed record ListPriceInput(
    [property: Description("The size; none on request.")] GlobalId SizeId,
    [property: Description("Decimal string in the brand's currency, `12.50`: 0 to 100,000, in currencies of small units to 10,000,000. Left out or null, the size is taken off the list.")] string? Price = null);

/// <summary>Sets prices of a list, all or none. Setting what is there changes nothing.</summary>
internal sealed class SetListPrices(CatalogDb db, GetPriceLists lists, ITenantScope scope, IClock clock)
{
    public async Task<Result<PriceListView>> ExecuteAsync(SetListPricesInput input, CancellationToken cancellationToken)
    {
        var id = input.PriceListId.Of(TypedIds.PriceList);
        var list = await db.PriceLists.Include(l => l.Prices).SingleOrDefaultAsync(l => l.Id == id, cancellationToken);
        if (list is null) return PriceListErrors.NotFound("priceListId");
        if (input.Prices.Count > CatalogLimits.ListPrices) return PriceListErrors.TooManyPrices();

        var errors = new List<Error>();
        var wanted = await ReadAsync(input.Prices, errors, cancellationToken);
        var kept = list.Prices.Select(p => p.SizeId).Except(wanted.Keys).Count();
        var count = kept + wanted.Values.Count(p => p is not null);
        if (count > CatalogLimits.ListPrices) errors.Add(PriceListErrors.TooManyPrices());
        else if (count + await db.ListPrices.CountAsync(p => p.ListId != id, cancellationToken) > CatalogLimits.ListPricesOfBrand) errors.Add(PriceListErrors.TooManyOfBrand());
        if (errors.Count > 0) return errors;

        list.SetPrices(wanted, clock.GetCurrentInstant());
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return (await lists.ByIdAsync(id, cancellationToken))!;
    }

    private async Task<Dictionary<Guid, long?>> ReadAsync(IReadOnlyList<ListPriceInput> input, List<Error> errors, CancellationToken cancellationToken)
    {
        var ids = input.Select(p => p.SizeId.Of(TypedIds.ItemSize)).ToList();
        var kinds = await db.Sizes.AsNoTracking().Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Kind }).ToDictionaryAsync(s => s.Id, s => s.Kind, cancellationToken);
        var wanted = new Dictionary<Guid, long?>();
        for (var i = 0; i < ids.Count; i++)
        {
            if (!kinds.TryGetValue(ids[i], out var kind)) errors.Add(CatalogErrors.SizeNotFound($"prices.{i}.sizeId"));
            else if (!wanted.TryAdd(ids[i], Amount(input[i].Price, $"prices.{i}.price", errors))) errors.Add(CatalogErrors.ListedTwice($"prices.{i}.sizeId"));
            else if (kind == PriceKind.OnRequest && input[i].Price is not null) errors.Add(PriceListErrors.OnRequest($"prices.{i}.sizeId"));
        }

        return wanted;
    }

    private long? Amount(string? price, string field, List<Error> errors)
    {
        if (price is null) return null;
        if (PriceAmount.Read(price, scope.Brand.Currency, field).TryGet(out var amount, out var reasons)) return amount;
        errors.AddRange(reasons);
        return null;
    }
}
