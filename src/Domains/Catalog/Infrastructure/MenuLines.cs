using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Infrastructure;

/// <summary>The statement behind every read of dishes; <see cref="MenuLine"/> says in which order diners see them.</summary>
internal static class MenuLines
{
    private static readonly Func<CatalogDb, IAsyncEnumerable<MenuLine>> Compiled = EF.CompileAsyncQuery((CatalogDb db) => Of(db));

    /// <summary>The whole menu; the query is compiled once, since this is what diners wait for.</summary>
    public static IAsyncEnumerable<MenuLine> All(CatalogDb db) => Compiled(db);

    public static IQueryable<MenuLine> Of(CatalogDb db) =>
        from category in db.Categories.AsNoTracking()
        join dish in db.Items on category.Id equals dish.CategoryId into dishes
        from item in dishes.DefaultIfEmpty()
        join counted in db.Stock on item.Id equals counted.Id into counts
        from stock in counts.DefaultIfEmpty()
        join portion in db.Sizes on item.Id equals portion.ItemId into portions
        from size in portions.DefaultIfEmpty()
        select new MenuLine
        {
            CategoryId = category.Id,
            CategoryPosition = category.Position,
            ItemPlace = category.ItemOrder.IndexOf(item.Id),
            SizePosition = size.Position,
            CategorySlug = category.Slug,
            CategoryName = (string)(object)category.Name,
            CategoryDescription = (string)(object)category.Description,
            ItemId = item.Id,
            ItemSlug = item.Slug,
            ItemName = (string?)(object)item.Name,
            ItemDescription = (string?)(object)item.Description,
            PhotoId = item.PhotoId,
            IsOff = item.IsOff,
            IsSoldOut = stock.IsSoldOut,
            ReturnsAt = item.ReturnsAt,
            Allergens = (string?)(object)item.Allergens,
            Diets = (string?)(object)item.Diets,
            ModifierGroupIds = (string?)(object)item.ModifierGroupIds,
            TaxClass = item.TaxClass,
            ItemVersion = item.Version,
            SizeId = size.Id,
            SizeName = (string?)(object)size.Name,
            Kind = size.Kind,
            BasePrice = size.BasePrice,
            PerGrams = size.PerGrams,
            DeliveryPrice = size.DeliveryPrice,
            PickupPrice = size.PickupPrice,
            DineInPrice = size.DineInPrice,
        };
}
