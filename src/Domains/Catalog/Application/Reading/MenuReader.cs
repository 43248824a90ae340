using FoodSaaS.Catalog.Domain.Prices;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>Reads dishes as of now, in one statement. Naming cache tags is the reading use case's own business.</summary>
internal sealed class MenuReader(CatalogDb db, ITenantScope scope, IClock clock)
{
    public Task<MenuAssembly> AllAsync(CancellationToken cancellationToken) => AssembleAsync(MenuStatement.All, cancellationToken);

    /// <summary>All dishes at an instant, at the prices that hold then.</summary>
    public Task<MenuAssembly> AllAsync(PriceBook prices, Instant at, CancellationToken cancellationToken) => AssembleAsync(MenuStatement.All, cancellationToken, prices, at);

    public Task<MenuAssembly> CategoryAsync(Guid id, CancellationToken cancellationToken) => AssembleAsync(MenuStatement.Category(id), cancellationToken);

    public Task<MenuAssembly> DishAsync(Guid id, CancellationToken cancellationToken) => AssembleAsync(MenuStatement.Dish(id), cancellationToken);

    public Task<MenuAssembly> DishAsync(Slug slug, CancellationToken cancellationToken) => AssembleAsync(MenuStatement.Dish(slug), cancellationToken);

    /// <summary>The one dish that a write just touched.</summary>
    public async Task<ItemView> ItemAsync(Guid id, CancellationToken cancellationToken) => (await DishAsync(id, cancellationToken)).Categories.Single().Items!.Single();

    private async Task<MenuAssembly> AssembleAsync(MenuStatement statement, CancellationToken cancellationToken, PriceBook? prices = null, Instant? at = null) =>
        new(await MenuRows.ReadAsync(db, statement, cancellationToken), scope.Brand.Currency, at ?? clock.GetCurrentInstant(), prices);
}
