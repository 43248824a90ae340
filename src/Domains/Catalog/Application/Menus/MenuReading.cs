using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Menus;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Contracts.Locations;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application.Menus;

/// <summary>Reads what somebody wants of a menu onto what is there, collecting every error at the path of its field.</summary>
internal sealed class MenuReading(CatalogDb db, ILocationDirectory locations, ITenantScope scope)
{
    /// <param name="id">The menu; null for a new one.</param>
    public async Task<MenuTerms> ReadAsync(MenuTerms present, MenuWish wish, Guid? id, List<Error> errors, CancellationToken cancellationToken)
    {
        var brand = scope.Brand;
        var name = Texts.Merge(present.Name, wish.Name ?? [], brand, "name", CatalogLimits.Name, isRequired: true, errors);
        var key = NameKey.Of(name, brand.DefaultLocale);
        if (await db.Menus.AnyAsync(m => m.Id != id && m.NameKey == key, cancellationToken)) errors.Add(CatalogErrors.NameTaken());
        return new MenuTerms(
            name,
            key,
            wish.CategoryIds is { } categories ? await CategoriesAsync(categories, errors, cancellationToken) : present.CategoryIds,
            wish.LocationIds is { } places ? await LocationsAsync(places, errors, cancellationToken) : present.LocationIds,
            wish.Services is { } services ? [.. services.Distinct().Order()] : present.Services,
            wish.Dayparts is { } dayparts ? Dayparts(dayparts, errors) : present.Dayparts);
    }

    private async Task<IReadOnlyList<Guid>> CategoriesAsync(IReadOnlyList<GlobalId> input, List<Error> errors, CancellationToken cancellationToken)
    {
        if (input.Count == 0) errors.Add(MenuErrors.CategoriesMissing());
        var known = await db.Categories.Select(c => c.Id).ToListAsync(cancellationToken);
        return Read(input, TypedIds.Category, known.ToHashSet(), "categoryIds", CatalogErrors.CategoryNotFound, errors);
    }

    private async Task<IReadOnlyList<Guid>> LocationsAsync(IReadOnlyList<GlobalId> input, List<Error> errors, CancellationToken cancellationToken)
    {
        var known = (await locations.AllAsync(cancellationToken)).Select(l => l.Id).ToHashSet();
        return Read(input, TypedIds.Location, known, "locationIds", CatalogErrors.LocationNotFound, errors);
    }

    private static IReadOnlyList<Guid> Read(IReadOnlyList<GlobalId> input, string type, HashSet<Guid> known, string field, Func<string, Error> notFound, List<Error> errors)
    {
        var seen = new HashSet<Guid>();
        for (var i = 0; i < input.Count; i++)
        {
            var id = input[i].Of(type);
            if (!known.Contains(id)) errors.Add(notFound($"{field}.{i}"));
            else if (!seen.Add(id)) errors.Add(CatalogErrors.ListedTwice($"{field}.{i}"));
        }

        return [.. input.Select(i => i.Of(type))];
    }

    private static IReadOnlyList<Daypart> Dayparts(IReadOnlyList<DaypartInput> input, List<Error> errors)
    {
        if (input.Count > CatalogLimits.Dayparts) errors.Add(MenuErrors.TooManyDayparts());
        return [.. input.Select((daypart, i) => daypart.Read($"dayparts.{i}", errors))];
    }
}
