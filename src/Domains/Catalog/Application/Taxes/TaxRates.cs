using FoodSaaS.Catalog.Domain.Taxes;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application.Taxes;

/// <summary>The tax classes as they stand: the brand's own, or those of its country.</summary>
internal sealed class TaxRates(CatalogDb db, ITenantScope scope) : ITaxRates
{
    public async Task<TaxTable> ReadAsync(CancellationToken cancellationToken) => (await ViewAsync(cancellationToken)).Table;

    public async Task<TaxSettingsView> ViewAsync(CancellationToken cancellationToken)
    {
        var own = await db.TaxSettings.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var country = scope.Brand.Country;
        return new TaxSettingsView(new TaxTable(CountryTaxes.PricesIncludeTax(country), own?.Classes ?? CountryTaxes.For(country)), own?.Version ?? 0);
    }
}

/// <param name="Version">0 while those of the country hold.</param>
internal sealed record TaxSettingsView(TaxTable Table, int Version);
