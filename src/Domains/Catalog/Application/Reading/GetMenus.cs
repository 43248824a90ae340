using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Menus;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>The brand's menus on an occasion, at the prices that hold then. A brand without menus of its own has its whole menu, everywhere and always.</summary>
internal sealed class GetMenus(CatalogDb db, MenuOccasions occasions, ListedPrices listed, MenuReader reader, ITenantScope scope, ICacheTags tags)
{
    /// <param name="servedOnly">Those that are served at the very instant; else all that are offered there, for that service, at any time.</param>
    /// <param name="withDishes">False: nobody asks for categories, so they are left empty.</param>
    public async Task<IReadOnlyList<MenuView>> ListAsync(MenuOccasion asked, bool servedOnly, bool withDishes, CancellationToken cancellationToken)
    {
        var occasion = await occasions.PlaceAsync(asked, cancellationToken);
        var own = await OwnAsync(cancellationToken);
        var categories = withDishes ? await CategoriesAsync(occasion, cancellationToken) : [];
        if (own.Count == 0) return [Whole(categories)];
        var offered = own.Where(m => m.Terms.IsFor(asked.LocationId, asked.Service));
        return [.. (servedOnly ? Served(offered, occasion) : offered).Select(m => View(m, occasion, categories))];
    }

    /// <summary>
    /// One menu by its id, the brand's own for the whole; without an id what is served of all menus together. Null when there is no such menu.
    /// </summary>
    /// <param name="withDishes">As for <see cref="ListAsync"/>.</param>
    public async Task<MenuView?> OneAsync(Guid? id, MenuOccasion asked, bool withDishes, CancellationToken cancellationToken)
    {
        var occasion = await occasions.PlaceAsync(asked, cancellationToken);
        var own = await OwnAsync(cancellationToken);
        if (id is { } wanted && wanted != scope.Current.Value && own.All(m => m.Id != wanted)) return null;
        var categories = withDishes ? await CategoriesAsync(occasion, cancellationToken) : [];
        if (own.FirstOrDefault(m => m.Id == id) is { } menu) return View(menu, occasion, categories);
        return Whole(id is not null || own.Count == 0 ? categories : Of(Served(own, occasion).SelectMany(m => m.CategoryIds).Distinct(), categories));
    }

    private async Task<IReadOnlyList<Menu>> OwnAsync(CancellationToken cancellationToken)
    {
        tags.Name(MenuTags.Menus);
        return await db.Menus.AsNoTracking().OrderBy(m => m.Position).ThenBy(m => m.Id).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<CategoryView>> CategoriesAsync(PlacedOccasion occasion, CancellationToken cancellationToken)
    {
        tags.Name(MenuTags.Menu);
        var prices = await listed.ReadAsync(occasion, cancellationToken);
        var read = await reader.AllAsync(prices, occasion.At, cancellationToken);
        occasion.TellChange(tags, read.NextReturn);
        return read.Categories;
    }

    private List<Menu> Served(IEnumerable<Menu> menus, PlacedOccasion occasion)
    {
        var served = new List<Menu>();
        foreach (var menu in menus)
        {
            var times = occasion.TimesOf(menu.Terms);
            occasion.TellChange(tags, times.NextChange(occasion.At));
            if (times.IsServedAt(occasion.At)) served.Add(menu);
        }

        return served;
    }

    private MenuView Whole(IReadOnlyList<CategoryView> categories) => new(scope.Current.Value, scope.Brand.Name, scope.Brand.Currency, categories);

    private MenuView View(Menu menu, PlacedOccasion occasion, IReadOnlyList<CategoryView> categories) =>
        new(menu.Id, scope.Brand.Name, scope.Brand.Currency, Of(menu.CategoryIds, categories)) { Own = new OwnMenuView(menu.Terms, menu.Version, occasion) };

    private static IReadOnlyList<CategoryView> Of(IEnumerable<Guid> ids, IReadOnlyList<CategoryView> categories)
    {
        var byId = categories.ToDictionary(c => c.Id);
        return [.. ids.Select(id => byId.GetValueOrDefault(id)).OfType<CategoryView>()];
    }
}
