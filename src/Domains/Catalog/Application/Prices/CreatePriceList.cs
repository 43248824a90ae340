using System.ComponentModel;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Prices;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Prices;

[Description("A new price list, for a location, a service or both; it has no prices yet.")]
internal sealed record CreatePriceListInput(
    [property: Description("For the staff, 1 to 80 characters.")] string Name,
    [property: Description("The only location that it is for; all where nothing is said.")] GlobalId? LocationId = null,
    [property: Description("The only service that it is for; all where nothing is said.")] ServiceType? Service = null,
    [property: Description("The first day that it holds, at the location or else by the brand's clock; always where nothing is said.")] LocalDate? From = null,
    [property: Description("The last day; no end where nothing is said.")] LocalDate? Until = null);

internal sealed class CreatePriceList(CatalogDb db, PriceListReading reading, GetPriceLists lists, IClock clock)
{
    public async Task<Result<PriceListView>> ExecuteAsync(CreatePriceListInput input, CancellationToken cancellationToken)
    {
        var name = input.Name.Trim();
        var terms = new PriceListTerms(input.LocationId?.Of(TypedIds.Location), input.Service, input.From, input.Until);
        List<Error> errors = [.. await reading.ErrorsAsync(name, terms, cancellationToken)];
        if (await db.PriceLists.CountAsync(cancellationToken) >= CatalogLimits.PriceLists) errors.Add(PriceListErrors.TooManyLists());
        if (errors.Count > 0) return errors;

        var list = PriceList.Create(name, terms, clock.GetCurrentInstant());
        db.Add(list);
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return (await lists.ByIdAsync(list.Id, cancellationToken))!;
    }
}
