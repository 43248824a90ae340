using FoodSaaS.Catalog.Domain;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>The whole menu, in one statement.</summary>
internal sealed class GetMenu(MenuReader reader, ITenantScope scope, ICacheTags tags)
{
    public async Task<MenuView> ExecuteAsync(CancellationToken cancellationToken)
    {
        tags.Name(MenuTags.Menu);
        var read = await reader.AllAsync(cancellationToken);
        if (read.NextReturn is { } returns) tags.ChangesAt(returns);
        return new MenuView(scope.Current.Value, scope.Brand.Name, scope.Brand.Currency, read.Categories);
    }
}
