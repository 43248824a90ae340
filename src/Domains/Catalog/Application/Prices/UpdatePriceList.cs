using System.ComponentModel;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Prices;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Prices;

[Description("Changes of a price list; what is left out stays, null lifts a bound.")]
internal sealed record UpdatePriceListInput(
    [property: Description("The price list.")] GlobalId Id,
    [property: Description("The version that the change was made on; another one is answered with STALE_VERSION.")] int Version,
    [property: Description("For the staff, 1 to 80 characters.")] string? Name = null,
    [property: Description("The only location that it is for; null for all.")] Given<GlobalId> LocationId = default,
    [property: Description("The only service that it is for; null for all.")] Given<ServiceType> Service = default,
    [property: Description("The first day that it holds, at the location or else by the brand's clock; null for always.")] Given<LocalDate> From = default,
    [property: Description("The last day; null for no end.")] Given<LocalDate> Until = default);

/// <summary>Changes whom a list is for, and when.</summary>
internal sealed class UpdatePriceList(CatalogDb db, PriceListReading reading, GetPriceLists lists, IClock clock)
{
    public async Task<Result<PriceListView>> ExecuteAsync(UpdatePriceListInput input, CancellationToken cancellationToken)
    {
        var id = input.Id.Of(TypedIds.PriceList);
        var list = await db.PriceLists.Include(l => l.Prices).SingleOrDefaultAsync(l => l.Id == id, cancellationToken);
        if (list is null) return PriceListErrors.NotFound();
        if (list.Version != input.Version) return CatalogErrors.StaleVersion();

        var name = input.Name?.Trim() ?? list.Name;
        var terms = new PriceListTerms(
            input.LocationId.IsGiven ? input.LocationId.Value?.Of(TypedIds.Location) : list.LocationId,
            input.Service.IsGiven ? input.Service.Value : list.Service,
            input.From.IsGiven ? input.From.Value : list.ValidFrom,
            input.Until.IsGiven ? input.Until.Value : list.ValidUntil);
        if (await reading.ErrorsAsync(name, terms, cancellationToken) is { Count: > 0 } errors) return Result<PriceListView>.Failure(errors);

        list.Change(name, terms, clock.GetCurrentInstant());
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return (await lists.ByIdAsync(id, cancellationToken))!;
    }
}
