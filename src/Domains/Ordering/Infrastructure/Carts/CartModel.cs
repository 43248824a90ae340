using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Ordering.Infrastructure.Carts;

internal static class CartModel
{
    public static void Configure(ModelBuilder builder) => builder.Entity<Cart>(c =>
    {
        c.ToTable("carts");
        c.Property(x => x.Id).ValueGeneratedNever();
        c.Property(x => x.TokenHash).HasMaxLength(32);
        c.HasIndex(x => x.TokenHash).IsUnique();
        c.Property(x => x.Version).IsConcurrencyToken();
        c.Property(x => x.Orders).HasDefaultValue(0);
        c.HasIndex(x => x.DinerId).IsUnique().HasFilter("diner_id IS NOT NULL AND merged_into IS NULL");
        c.HasIndex(x => x.MergedInto);
        c.HasIndex(x => x.ExpiresAt);
        c.Property(x => x.Address).HasConversion<JsonColumn<CartAddress>, JsonComparer<CartAddress>>().HasColumnType("jsonb");
        c.Property(x => x.Table).HasMaxLength(Cart.MaxTableLength);
        c.Property(x => x.Lines).HasConversion<JsonColumn<IReadOnlyList<CartLine>>, JsonComparer<IReadOnlyList<CartLine>>>().HasColumnType("jsonb");
    });
}
