using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.ArchitectureTests.Model;

/// <summary>Planted for the model audit: a plain context that gets everything wrong which the base of all contexts gets right.</summary>
internal sealed class BackwardDb : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql("Host=nowhere.invalid");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Forgotten>();
        modelBuilder.Entity<NullableTenant>().Property<Guid?>("TenantId");
        modelBuilder.Entity<Kitchen>(k =>
        {
            k.Property<Guid>("TenantId").HasColumnName("tenant_id");
            k.HasKey("Id", "TenantId");
            k.HasAlternateKey("Id");
            k.HasIndex(x => x.Name).IsUnique();
        });
        modelBuilder.Entity<Stove>(s =>
        {
            s.Property<Guid>("TenantId").HasColumnName("tenant_id");
            s.HasKey("TenantId", "Id");
            s.HasOne<Kitchen>().WithMany().HasForeignKey(x => x.KitchenId).HasPrincipalKey(x => x.Id);
        });
        modelBuilder.Entity<Waiter>().OwnsMany(w => w.Shifts, s => s.ToTable("shifts"));
        modelBuilder.Entity<OnAView>().ToView("kitchens_of_all");
        modelBuilder.Entity<PlatformStove>().HasOne<Kitchen>().WithMany().HasForeignKey(x => x.KitchenId).HasPrincipalKey(x => x.Id);
        modelBuilder.Entity<PlatformWithTenant>().Property<Guid>("TenantId");
    }

    internal sealed class Forgotten
    {
        public Guid Id { get; init; }
    }

    internal sealed class NullableTenant
    {
        public Guid Id { get; init; }
    }

    internal sealed class Kitchen
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";
    }

    internal sealed class Stove
    {
        public Guid Id { get; init; }

        public Guid KitchenId { get; init; }
    }

    internal sealed class Waiter
    {
        public Guid Id { get; init; }

        public List<Shift> Shifts { get; init; } = [];
    }

    internal sealed class Shift
    {
        public int Hour { get; init; }
    }

    internal sealed class OnAView
    {
        public Guid Id { get; init; }
    }

    internal sealed class PlatformStove : IPlatformEntity
    {
        public Guid Id { get; init; }

        public Guid KitchenId { get; init; }
    }

    internal sealed class PlatformWithTenant : IPlatformEntity
    {
        public Guid Id { get; init; }
    }
}
