using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Menus;
using FoodSaaS.Catalog.Domain.Prices;
using FoodSaaS.Catalog.Domain.Stock;
using FoodSaaS.Catalog.Domain.Taxes;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FoodSaaS.Catalog.Infrastructure;

/// <summary>How the menu is stored.</summary>
internal static class CatalogModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<Category>(Configure);
        builder.Entity<Item>(Configure);
        builder.Entity<ItemSize>(Configure);
        builder.Entity<ModifierGroup>(Configure);
        builder.Entity<ModifierOption>(Configure);
        builder.Entity<MenuUpload>(Configure);
        builder.Entity<TaxSettings>(Configure);
        builder.Entity<ItemStock>(Configure);
        builder.Entity<StockCounter>(Configure);
        builder.Entity<StockReservation>(Configure);
        builder.Entity<Menu>(Configure);
        builder.Entity<PriceList>(Configure);
        builder.Entity<ListPrice>(Configure);
    }

    private static void Configure(EntityTypeBuilder<Category> category)
    {
        category.ToTable("categories");
        category.Ignore(c => c.CacheTags);
        category.HasIndex(c => c.Slug).IsUnique();
        category.HasIndex(c => c.NameKey).IsUnique();
    }

    private static void Configure(EntityTypeBuilder<Item> item)
    {
        item.ToTable("items");
        item.Ignore(i => i.CacheTags).Ignore(i => i.Availability).Ignore(i => i.Details);
        item.HasIndex(i => i.Slug).IsUnique();
        item.HasIndex(i => new { i.CategoryId, i.NameKey }).IsUnique();
        item.PrimitiveCollection(i => i.Allergens).ElementType(e => e.HasConversion<string>());
        item.PrimitiveCollection(i => i.Diets).ElementType(e => e.HasConversion<string>());
        item.HasOne<Category>().WithMany().HasForeignKey(i => i.CategoryId).OnDelete(DeleteBehavior.Restrict);
        item.HasMany(i => i.Sizes).WithOne().HasForeignKey(s => s.ItemId).OnDelete(DeleteBehavior.Cascade);
        item.Navigation(i => i.Sizes).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static void Configure(EntityTypeBuilder<ItemSize> size)
    {
        size.ToTable("item_sizes", t => t.HasCheckConstraint("item_sizes_price_not_negative", "least(base_price, delivery_price, pickup_price, dine_in_price) >= 0"));
        size.HasKey(s => s.Id);
        size.Property(s => s.Id).ValueGeneratedNever();
        size.Ignore(s => s.Price).Ignore(s => s.Details);
    }

    private static void Configure(EntityTypeBuilder<ModifierGroup> group)
    {
        group.ToTable("modifier_groups", t => t.HasCheckConstraint("modifier_groups_bounds", "minimum >= 0 AND minimum <= maximum AND free >= 0 AND free <= maximum"));
        group.Ignore(g => g.CacheTags).Ignore(g => g.Choice);
        group.HasIndex(g => g.Key).IsUnique();
        group.HasMany(g => g.Options).WithOne().HasForeignKey(o => o.GroupId).OnDelete(DeleteBehavior.Cascade);
        group.Navigation(g => g.Options).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static void Configure(EntityTypeBuilder<ModifierOption> option)
    {
        option.ToTable("modifier_options", t => t.HasCheckConstraint("modifier_options_price_not_negative", "price >= 0"));
        option.HasKey(o => o.Id);
        option.Property(o => o.Id).ValueGeneratedNever();
        option.Ignore(o => o.Details);
        option.HasOne<Item>().WithMany().HasForeignKey(o => o.ItemId).OnDelete(DeleteBehavior.Restrict);
        option.PrimitiveCollection(o => o.Allergens).ElementType(e => e.HasConversion<string>());
        option.PrimitiveCollection(o => o.Diets).ElementType(e => e.HasConversion<string>());
        option.PrimitiveCollection(o => o.RemovedAllergens).ElementType(e => e.HasConversion<string>());
        option.PrimitiveCollection(o => o.AddedDiets).ElementType(e => e.HasConversion<string>());
    }

    private static void Configure(EntityTypeBuilder<TaxSettings> taxes)
    {
        taxes.ToTable("tax_settings");
        taxes.Property(t => t.Classes).HasConversion<JsonColumn<IReadOnlyList<TaxClass>>, JsonComparer<IReadOnlyList<TaxClass>>>().HasColumnType("jsonb");
    }

    private static void Configure(EntityTypeBuilder<ItemStock> stock)
    {
        stock.ToTable("item_stock");
        stock.Ignore(s => s.CacheTags);
        stock.HasOne<Item>().WithOne().HasForeignKey<ItemStock>(s => s.Id).OnDelete(DeleteBehavior.Cascade);
        stock.HasMany(s => s.Counters).WithOne().HasForeignKey(c => c.ItemId).OnDelete(DeleteBehavior.Cascade);
        stock.Navigation(s => s.Counters).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static void Configure(EntityTypeBuilder<StockCounter> counter)
    {
        counter.ToTable("stock_counters", t => t.HasCheckConstraint("stock_counters_not_negative", "on_hand >= 0 AND reserved >= 0"));
        counter.HasKey(c => c.Id);
        counter.Property(c => c.Id).ValueGeneratedNever();
        counter.Ignore(c => c.Available);
        counter.Property(c => c.IsEmpty).HasDefaultValue(false);
        counter.HasIndex(c => new { c.ItemId, c.LocationId }).IsUnique();
    }

    private static void Configure(EntityTypeBuilder<StockReservation> reservation)
    {
        reservation.ToTable("stock_reservations", t => t.HasCheckConstraint("stock_reservations_positive", "quantity > 0"));
        reservation.HasKey(r => new { r.ReservationId, r.CounterId });
        reservation.HasOne<StockCounter>().WithMany().HasForeignKey(r => r.CounterId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Configure(EntityTypeBuilder<Menu> menu)
    {
        menu.ToTable("menus");
        menu.Ignore(m => m.CacheTags).Ignore(m => m.Terms);
        menu.HasIndex(m => m.NameKey).IsUnique();
        menu.PrimitiveCollection(m => m.Services).ElementType(e => e.HasConversion<string>());
        menu.Property(m => m.Dayparts).HasConversion<JsonColumn<IReadOnlyList<Daypart>>, JsonComparer<IReadOnlyList<Daypart>>>().HasColumnType("jsonb");
    }

    private static void Configure(EntityTypeBuilder<PriceList> list)
    {
        list.ToTable("price_lists", t => t.HasCheckConstraint("price_lists_for_somebody", "location_id IS NOT NULL OR service IS NOT NULL"));
        list.Ignore(l => l.CacheTags).Ignore(l => l.Terms);
        list.Property(l => l.Name).HasMaxLength(PriceListErrors.Name);
        list.HasMany(l => l.Prices).WithOne().HasForeignKey(p => p.ListId).OnDelete(DeleteBehavior.Cascade);
        list.Navigation(l => l.Prices).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static void Configure(EntityTypeBuilder<ListPrice> price)
    {
        price.ToTable("list_prices", t => t.HasCheckConstraint("list_prices_not_negative", "price >= 0"));
        price.HasKey(p => new { p.ListId, p.SizeId });
        price.Property(p => p.ListId).ValueGeneratedNever();
        price.Property(p => p.SizeId).ValueGeneratedNever();
        price.HasOne<ItemSize>().WithMany().HasForeignKey(p => p.SizeId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Configure(EntityTypeBuilder<MenuUpload> upload)
    {
        upload.ToTable("import_uploads");
        upload.HasKey(u => u.Id);
        upload.Property(u => u.Id).ValueGeneratedNever();
        upload.Property(u => u.FileName).HasMaxLength(MenuUpload.LongestName);
        upload.HasIndex(u => u.ExpiresAt);
    }
}
