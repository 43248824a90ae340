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

[Description("A new price of one size.")]
internal sealed record SetItemPriceInput(
    [property: Description("The size.")] GlobalId SizeId,
    [property: Description("Decimal string in the brand's currency, `12.50`: 0 to 100,000, in currencies of small units to 10,000,000.")] string Price,
    [property: Description("The service whose own price it is; the base price where nothing is said.")] ServiceType? Service = null);

/// <summary>Sets one price. Setting the price that it has changes nothing.</summary>
internal sealed class SetItemPrice(CatalogDb db, MenuReader reader, ITenantScope scope, IClock clock)
{
    public async Task<Result<ItemView>> ExecuteAsync(SetItemPriceInput input, CancellationToken cancellationToken)
    {
        if (!PriceAmount.Read(input.Price, scope.Brand.Currency, "price").TryGet(out var price, out var errors)) return Result<ItemView>.Failure(errors);
        var sizeId = input.SizeId.Of(TypedIds.ItemSize);
        var item = await db.Items.Include(i => i.Sizes).SingleOrDefaultAsync(i => i.Sizes.Any(s => s.Id == sizeId), cancellationToken);
        if (item is null) return CatalogErrors.SizeNotFound();

        if (item.SetPrice(sizeId, input.Service, price, clock.GetCurrentInstant()) is { } refusal) return refusal;
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return await reader.ItemAsync(item.Id, cancellationToken);
    }
}
