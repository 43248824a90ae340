using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Prices;
using FoodSaaS.Contracts.Locations;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Application.Prices;

/// <summary>Checks what somebody says of a price list.</summary>
internal sealed class PriceListReading(ILocationDirectory locations)
{
    public async Task<IReadOnlyList<Error>> ErrorsAsync(string name, PriceListTerms terms, CancellationToken cancellationToken)
    {
        var errors = terms.Errors().ToList();
        if (name.Length is 0 or > PriceListErrors.Name || name.Contains('\0', StringComparison.Ordinal)) errors.Add(PriceListErrors.NameInvalid());
        if (terms.LocationId is { } id && (await locations.AllAsync(cancellationToken)).All(l => l.Id != id)) errors.Add(CatalogErrors.LocationNotFound("locationId"));
        return errors;
    }
}
