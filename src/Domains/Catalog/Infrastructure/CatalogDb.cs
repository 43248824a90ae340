using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Menus;
using FoodSaaS.Catalog.Domain.Prices;
using FoodSaaS.Catalog.Domain.Stock;
using FoodSaaS.Catalog.Domain.Taxes;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FoodSaaS.Catalog.Infrastructure;

/// <summary>The tables of the menu.</summary>
internal sealed class CatalogDb(DbContextOptions<CatalogDb> options) : TenantDbContext(options)
{
    public override string Schema => "catalog";

    public DbSet<Category> Categories => Set<Category>();

    public DbSet<Item> Items => Set<Item>();

    public DbSet<ItemSize> Sizes => Set<ItemSize>();

    public DbSet<ModifierGroup> ModifierGroups => Set<ModifierGroup>();

    public DbSet<ModifierOption> Options => Set<ModifierOption>();

    public DbSet<ItemStock> Stock => Set<ItemStock>();

    public DbSet<StockCounter> Counters => Set<StockCounter>();

    public DbSet<StockReservation> Reservations => Set<StockReservation>();

    public DbSet<TaxSettings> TaxSettings => Set<TaxSettings>();

    public DbSet<Menu> Menus => Set<Menu>();

    public DbSet<PriceList> PriceLists => Set<PriceList>();

    public DbSet<ListPrice> ListPrices => Set<ListPrice>();

    public DbSet<MenuUpload> Uploads => Set<MenuUpload>();

    /// <summary>How often this scope saved; what was read before a save may be old after it.</summary>
    public int Saves { get; private set; }

    /// <summary>
    /// Saves, and says why not where another writer came first. Nothing stays tracked: the next use case of this scope starts from the database.
    /// </summary>
    public async Task<Error?> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            Saves++;
            await SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return CatalogErrors.StaleVersion();
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException violation && Refusal(violation) is { } refusal)
        {
            return refusal;
        }
        finally
        {
            ChangeTracker.Clear();
        }
    }

    /// <summary>Waits, until the end of the transaction, for whoever else of this brand is at the same thing.</summary>
    public Task TakeTurnAsync(string at, TenantId brand, CancellationToken cancellationToken)
    {
        var turn = $"catalog.{at}:{brand}";
        return Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({turn}, 0))", cancellationToken);
    }

    protected override void ConfigureModel(ModelBuilder builder) => CatalogModel.Configure(builder);

    /// <summary>What a constraint that a concurrent writer tripped means to people.</summary>
    private static Error? Refusal(PostgresException violation) => (violation.SqlState, violation.ConstraintName) switch
    {
        (PostgresErrorCodes.UniqueViolation, { } index) when index.Contains("name_key", StringComparison.Ordinal) => CatalogErrors.NameTaken(),
        (PostgresErrorCodes.UniqueViolation, { } index) when index.Contains("slug", StringComparison.Ordinal) => CatalogErrors.SlugTaken(),
        (PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation, _) => CatalogErrors.StaleVersion(),
        _ => null,
    };
}
