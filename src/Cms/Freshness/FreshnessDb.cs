using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Freshness;

internal sealed class FreshnessDb(DbContextOptions<FreshnessDb> options) : TenantDbContext(options)
{
    public override string Schema => "freshness";

    public DbSet<PageClock> Clocks => Set<PageClock>();

    public DbSet<StoredAnswer> Answers => Set<StoredAnswer>();

    public DbSet<RenderedRoute> Routes => Set<RenderedRoute>();

    public DbSet<Invalidation> Invalidations => Set<Invalidation>();

    public DbSet<Receipt> Receipts => Set<Receipt>();

    public DbSet<ReplacedPage> ReplacedPages => Set<ReplacedPage>();

    protected override void ConfigureModel(ModelBuilder builder)
    {
        builder.Entity<PageClock>(c =>
        {
            c.ToTable("page_clocks");
            c.HasKey(x => x.Name);
            c.Property(x => x.Name).HasMaxLength(20);
        });
        builder.Entity<StoredAnswer>(a =>
        {
            a.ToTable("answers");
            a.HasKey(x => x.CacheKey);
            a.Property(x => x.CacheKey).HasMaxLength(64);
            a.Property(x => x.BodyHash).HasMaxLength(64);
            a.Property(x => x.Locale).HasMaxLength(12);
        });
        builder.Entity<RenderedRoute>(r =>
        {
            r.ToTable("routes");
            r.HasKey(x => x.Route);
            r.Property(x => x.Route).HasMaxLength(600);
        });
        builder.Entity<Invalidation>(i =>
        {
            i.ToTable("invalidations");
            i.HasKey(x => x.CacheKey);
            i.Property(x => x.CacheKey).HasMaxLength(64);
        });
        builder.Entity<Receipt>(r =>
        {
            r.ToTable("receipts");
            r.HasKey(x => x.Id);
            r.Property(x => x.Cause).HasMaxLength(120);
            r.HasIndex(x => x.CreatedAt);
        });
        builder.Entity<ReplacedPage>(p =>
        {
            p.ToTable("replaced_pages");
            p.HasKey(x => new { x.ReceiptId, x.Route, x.Node });
            p.Property(x => x.Route).HasMaxLength(600);
            p.Property(x => x.Node).HasMaxLength(100);
            p.HasOne<Receipt>().WithMany().HasForeignKey(x => x.ReceiptId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
