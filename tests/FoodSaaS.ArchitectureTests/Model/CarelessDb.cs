using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.ArchitectureTests.Model;

/// <summary>Planted for the model audit: a tenant context whose module maps what the base cannot make safe.</summary>
internal sealed class CarelessDb(DbContextOptions<CarelessDb> options) : TenantDbContext(options)
{
    public override string Schema => "careless";

    protected override void ConfigureModel(ModelBuilder builder)
    {
        builder.Entity<Waiter>().HasOne<Table>().WithMany().HasForeignKey(x => x.TableId).OnDelete(DeleteBehavior.SetNull);
        builder.Entity<Table>().HasIndex(t => t.Number).IsUnique();
    }

    internal sealed class Waiter
    {
        public Guid Id { get; init; }

        public Guid? TableId { get; init; }
    }

    internal sealed class Table
    {
        public Guid Id { get; init; }

        public int Number { get; init; }
    }
}

/// <summary>Planted for the model audit: a many-to-many whose join rows nobody wrote down.</summary>
internal sealed class JoiningDb(DbContextOptions<JoiningDb> options) : TenantDbContext(options)
{
    public override string Schema => "joining";

    protected override void ConfigureModel(ModelBuilder builder) => builder.Entity<Dish>().HasMany(d => d.Stations).WithMany(s => s.Dishes);

    internal sealed class Dish
    {
        public Guid Id { get; init; }

        public List<Station> Stations { get; init; } = [];
    }

    internal sealed class Station
    {
        public Guid Id { get; init; }

        public List<Dish> Dishes { get; init; } = [];
    }
}
