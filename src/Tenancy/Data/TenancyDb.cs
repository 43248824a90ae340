using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Certificates;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Life;
using FoodSaaS.Tenancy.Nodes;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Tenancy.Data;

/// <summary>The registry of brands and the tables that every module writes through its own context.</summary>
internal sealed class TenancyDb(DbContextOptions<TenancyDb> options) : TenantDbContext(options)
{
    /// <summary>The index that lets no two brands have addresses that look alike.</summary>
    public const string OneOfEachLook = "brands_one_of_each_look";

    /// <summary>As <see cref="Shared.Slug.Folded"/>.</summary>
    private const string Folded = "replace(translate(replace(slug, '-', ''), '01i', 'oll'), 'rn', 'm')";

    public override string Schema => OutboxModel.Schema;

    public DbSet<BrandRow> Brands => Set<BrandRow>();

    public DbSet<DomainRow> Domains => Set<DomainRow>();

    public DbSet<CertificateOrderRow> CertificateOrders => Set<CertificateOrderRow>();

    public DbSet<NameHold> NameHolds => Set<NameHold>();

    public DbSet<BrandMove> BrandMoves => Set<BrandMove>();

    public DbSet<ExportRow> Exports => Set<ExportRow>();

    public DbSet<DepartureRow> Departures => Set<DepartureRow>();

    public DbSet<OutboxEvent> Outbox => Set<OutboxEvent>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<HistoryRow> History => Set<HistoryRow>();

    public DbSet<Events.Timer> Timers => Set<Events.Timer>();

    public DbSet<OutgoingCall> Calls => Set<OutgoingCall>();

    public DbSet<NodeRow> Nodes => Set<NodeRow>();

    public DbSet<Notice> Notices => Set<Notice>();

    protected override void ConfigureModel(ModelBuilder builder)
    {
        builder.Entity<BrandRow>(b =>
        {
            b.ToTable("brands");
            b.HasKey(x => x.Id);
            b.HasIndex(x => x.Slug).IsUnique();
            b.Property(x => x.FoldedSlug).HasMaxLength(Shared.Slug.MaxLength).HasComputedColumnSql(Folded, stored: true);
            b.Property(x => x.HasOlderTwin).HasDefaultValue(false);
            b.HasIndex(x => x.FoldedSlug).IsUnique().HasFilter("NOT has_older_twin").HasDatabaseName(OneOfEachLook);
            b.Property(x => x.Name).HasMaxLength(120);
            b.Property(x => x.Country).HasMaxLength(2);
            b.Property(x => x.TimeZone).HasMaxLength(60);
            b.Property(x => x.DefaultLocale).HasMaxLength(12);
            b.Property(x => x.ContentHash).HasMaxLength(64);
            b.Property(x => x.PrimaryHost).HasMaxLength(253);
            b.Property(x => x.Silo).HasMaxLength(40);
            b.Property(x => x.Moves).HasDefaultValue(0);
        });
        builder.Entity<DepartureRow>(d =>
        {
            d.ToTable("departures");
            d.HasKey(x => x.BrandId);
            d.Property(x => x.BrandId).ValueGeneratedNever();
            d.Property(x => x.MovedTo).HasMaxLength(40);
        });
        builder.Entity<DomainRow>(d =>
        {
            d.ToTable("domains");
            d.HasKey(x => x.Host);
            d.Property(x => x.Host).HasMaxLength(253);
            d.HasOne<BrandRow>().WithMany().HasForeignKey(x => x.BrandId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<CertificateRow>(c =>
        {
            c.ToTable("certificates");
            c.HasKey(x => x.Host);
            c.Property(x => x.Host).HasMaxLength(253);
            c.HasOne<DomainRow>().WithOne().HasForeignKey<CertificateRow>(x => x.Host).OnDelete(DeleteBehavior.Cascade);
            c.HasOne<BrandRow>().WithMany().HasForeignKey(x => x.BrandId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<CertificateOrderRow>(o =>
        {
            o.ToTable("certificate_orders");
            o.HasKey(x => x.Id);
            o.Property(x => x.Id).ValueGeneratedNever();
            o.Property(x => x.Host).HasMaxLength(253);
            o.HasIndex(x => x.PlacedAt);
            o.HasOne<BrandRow>().WithMany().HasForeignKey(x => x.BrandId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<AuthorityAccountRow>(a =>
        {
            a.ToTable("authority_accounts");
            a.HasKey(x => x.Directory);
            a.Property(x => x.Directory).HasMaxLength(400);
            a.Property(x => x.Address).HasMaxLength(400);
        });
        builder.Entity<BrandMove>(m =>
        {
            m.ToTable("brand_moves");
            m.HasKey(x => new { x.BrandId, x.Id });
            m.Property(x => x.Id).ValueGeneratedNever();
            m.Property(x => x.Author).HasMaxLength(60);
            m.Property(x => x.AuthorName).HasMaxLength(120);
            m.Property(x => x.Reason).HasMaxLength(BrandMove.LongestReason);
            m.HasOne<BrandRow>().WithMany().HasForeignKey(x => x.BrandId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ExportRow>(e =>
        {
            e.ToTable("exports");
            e.HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.TokenHash).HasMaxLength(32);
            e.HasIndex(x => x.State).IsUnique().HasFilter("state = 'Running'");
        });
        builder.Entity<NameHold>(h =>
        {
            h.ToTable("name_holds");
            h.HasKey(x => new { x.Kind, x.NameHash });
            h.Property(x => x.NameHash).HasMaxLength(32);
            h.HasIndex(x => x.HeldUntil);
            h.HasIndex(x => x.FormerBrandId);
        });
        builder.Entity<OutgoingCall>(c =>
        {
            c.ToTable("calls");
            c.Property(x => x.TracePlace).HasMaxLength(64);
            c.HasKey(x => new { x.Kind, x.Id });
            c.Property(x => x.Kind).HasMaxLength(60);
            c.HasIndex(x => x.Lane);
        });
        builder.Entity<NodeRow>(n =>
        {
            n.ToTable("nodes");
            n.HasKey(x => x.Name);
            n.Property(x => x.Name).HasMaxLength(100);
        });
        builder.Entity<Notice>(n =>
        {
            n.ToTable("notices");
            n.HasKey(x => new { x.Id, x.Node });
            n.Property(x => x.Node).HasMaxLength(100);
            n.Property(x => x.Kind).HasMaxLength(40);
            n.Property(x => x.Number).UseIdentityByDefaultColumn();
        });
    }
}
