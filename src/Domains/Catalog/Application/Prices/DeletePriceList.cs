using System.ComponentModel;
using FoodSaaS.Catalog.Domain.Prices;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Prices;

[Description("The price list to delete; what it priced costs what it costs without it.")]
internal sealed record DeletePriceListInput([property: Description("The price list.")] GlobalId Id);

internal sealed class DeletePriceList(CatalogDb db, IClock clock)
{
    public async Task<Result<GlobalId>> ExecuteAsync(DeletePriceListInput input, CancellationToken cancellationToken)
    {
        var id = input.Id.Of(TypedIds.PriceList);
        var list = await db.PriceLists.SingleOrDefaultAsync(l => l.Id == id, cancellationToken);
        if (list is null) return PriceListErrors.NotFound();

        list.Remove(clock.GetCurrentInstant());
        db.Remove(list);
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return input.Id;
    }
}
