using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FoodSaaS.Ordering.Infrastructure.Orders;

/// <summary>One row an order: whoever changes one takes one row, and placing one writes one.</summary>
internal static class OrderModel
{
    public const string OpenOnes = "closed_at IS NULL AND placed_at IS NOT NULL";

    public static void Configure(ModelBuilder builder) => builder.Entity<Order>(o =>
    {
        o.ToTable("orders");
        o.Property(x => x.Number).HasMaxLength(OrderNumber.MaxLength);
        o.HasIndex(x => x.Number).IsUnique();
        o.Property(x => x.Locale).HasMaxLength(20);
        o.Property(x => x.Note).HasMaxLength(OrderForm.LongestNote);
        o.Property(x => x.Table).HasMaxLength(40);
        o.Property(x => x.Place).IsDocument();
        o.Property(x => x.Contact).HasConversion<JsonColumn<OrderContact>, JsonComparer<OrderContact>>().HasColumnType("jsonb");
        o.Property(x => x.Address).HasConversion<JsonColumn<OrderAddress>, JsonComparer<OrderAddress>>().HasColumnType("jsonb");
        o.Property(x => x.Lines).IsDocument();
        o.Property(x => x.Fees).IsDocument();
        o.Property(x => x.Discounts).IsDocument();
        o.Property(x => x.Taxes).IsDocument();
        o.Property(x => x.Moves).IsDocument();
        o.Property(x => x.Refunds).IsDocument();
        o.Property(x => x.Snapshot).HasColumnType("jsonb");
        o.Property(x => x.PlaceKey).HasMaxLength(64);
        o.HasIndex(x => x.PlaceKey).IsUnique().HasFilter("place_key IS NOT NULL");
        o.Property(x => x.PlaceDigest).HasMaxLength(32);
        o.Ignore(x => x.IsScheduled).Ignore(x => x.MayDinerCancel);
        o.HasIndex(x => x.PlacedAt).HasFilter(OpenOnes);
        o.HasIndex(x => x.ClosedAt).HasFilter("closed_at IS NOT NULL");
        o.HasIndex(x => x.DinerId).HasFilter("diner_id IS NOT NULL");
    });

    private static void IsDocument<T>(this PropertyBuilder<T> property)
        where T : class => property.HasConversion<JsonColumn<T>, JsonComparer<T>>().HasColumnType("jsonb");
}
