using System.Linq.Expressions;
using FoodSaaS.Catalog.Domain.Prices;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>Reads dishes as of now, in one statement. Naming cache tags is the reading use case's own business.</summary>
internal sealed class MenuReader(CatalogDb db, ITenantScope scope, IClock clock)
{
    public Task<MenuAssembly> AllAsync(CancellationToken cancellationToken) => AssembleAsync(MenuLines.All(db), null, null, cancellationToken);

    /// <summary>All dishes at an instant, at the prices that hold then.</summary>
    public Task<MenuAssembly> AllAsync(PriceBook prices, Instant at, CancellationToken cancellationToken) => AssembleAsync(MenuLines.All(db), prices, at, cancellationToken);

    /// <summary>Categories and dishes in the order of the menu.</summary>
    public Task<MenuAssembly> OnlyAsync(Expression<Func<MenuLine, bool>> which, CancellationToken cancellationToken) =>
        AssembleAsync(MenuLines.Of(db).Where(which).AsAsyncEnumerable(), null, null, cancellationToken);

    /// <summary>The one dish that a write just touched.</summary>
    public async Task<ItemView> ItemAsync(Guid id, CancellationToken cancellationToken) =>
        (await OnlyAsync(line => line.ItemId == id, cancellationToken)).Categories.Single().Items!.Single();

    private async Task<MenuAssembly> AssembleAsync(IAsyncEnumerable<MenuLine> lines, PriceBook? prices, Instant? at, CancellationToken cancellationToken)
    {
        var sorted = new List<MenuLine>();
        await foreach (var line in lines.WithCancellation(cancellationToken)) sorted.Add(line);
        sorted.Sort();
        var assembly = new MenuAssembly(scope.Brand.Currency, at ?? clock.GetCurrentInstant(), prices);
        foreach (var line in sorted) assembly.Add(line);
        return assembly;
    }
}
