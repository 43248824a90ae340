using FoodSaaS.Ordering.Domain.Capacity;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Domain.Settings;
using FoodSaaS.Ordering.Infrastructure.Capacity;
using FoodSaaS.Ordering.Infrastructure.Carts;
using FoodSaaS.Ordering.Infrastructure.Orders;
using FoodSaaS.Ordering.Infrastructure.Settings;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Ordering.Infrastructure;

internal sealed class OrderingDb(DbContextOptions<OrderingDb> options) : TenantDbContext(options)
{
    public override string Schema => "ordering";

    public DbSet<Cart> Carts => Set<Cart>();

    public DbSet<CapacitySlot> Slots => Set<CapacitySlot>();

    public DbSet<CapacityHold> Holds => Set<CapacityHold>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<OrderingSettings> Settings => Set<OrderingSettings>();

    protected override void ConfigureModel(ModelBuilder builder)
    {
        CartModel.Configure(builder);
        CapacityModel.Configure(builder);
        SettingsModel.Configure(builder);
        OrderModel.Configure(builder);
    }
}
