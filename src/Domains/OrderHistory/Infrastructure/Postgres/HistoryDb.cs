using FoodSaaS.OrderHistory.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.OrderHistory.Infrastructure.Postgres;

internal sealed class HistoryDb(DbContextOptions<HistoryDb> options) : TenantDbContext(options)
{
    /// <summary>Texts in the order of their bytes, so that an index finds beginnings.</summary>
    private const string ByBytes = "C";

    public override string Schema => "orderhistory";

    public DbSet<OrderRow> Orders => Set<OrderRow>();

    public DbSet<OrderWord> Words => Set<OrderWord>();

    protected override void ConfigureModel(ModelBuilder builder)
    {
        builder.Entity<OrderRow>(o =>
        {
            o.ToTable("orders");
            o.Property(x => x.Id).ValueGeneratedNever();
            o.Property(x => x.Number).HasMaxLength(40).UseCollation(ByBytes);
            o.Property(x => x.Phone).HasMaxLength(40).UseCollation(ByBytes);
            o.Property(x => x.Email).HasMaxLength(EmailAddress.MaxLength).UseCollation(ByBytes);
            o.Property(x => x.Document).HasColumnType("jsonb");
            o.HasIndex(x => new { x.PlacedAt, x.Id });
            o.HasIndex(x => new { x.Status, x.PlacedAt, x.Id });
            o.HasIndex(x => new { x.LocationId, x.PlacedAt, x.Id });
            o.HasIndex(x => new { x.DinerId, x.PlacedAt, x.Id });
            o.HasIndex(x => x.Number);
            o.HasIndex(x => x.Phone);
            o.HasIndex(x => x.Email);
            o.HasIndex(x => x.Total);
            o.HasIndex(x => x.DraftUntil).HasFilter("draft_until IS NOT NULL");
        });
        builder.Entity<OrderWord>(w =>
        {
            w.ToTable("order_words");
            w.HasKey(x => new { x.Word, x.PlacedAt, x.OrderId });
            w.Property(x => x.Word).HasMaxLength(OrderWord.OfText.Length + SearchWords.MaxLength).UseCollation(ByBytes);
            w.HasOne<OrderRow>().WithMany().HasForeignKey(x => x.OrderId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
