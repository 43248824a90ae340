using FoodSaaS.Cms.Content.Domain;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FoodSaaS.Cms.Content.Infrastructure;

/// <summary>Content types of brands' own, and their entries.</summary>
internal sealed class ContentDb(DbContextOptions<ContentDb> options) : TenantDbContext(options)
{
    public const string Name = "content";

    public override string Schema => Name;

    public DbSet<BrandModel> Models => Set<BrandModel>();

    public DbSet<ModelVersion> ModelVersions => Set<ModelVersion>();

    public DbSet<Entry> Entries => Set<Entry>();

    public DbSet<EntryVersion> EntryVersions => Set<EntryVersion>();

    public DbSet<EntryValue> Values => Set<EntryValue>();

    public DbSet<EntrySlug> Slugs => Set<EntrySlug>();

    public DbSet<EntryReference> References => Set<EntryReference>();

    /// <summary>Waits until no model of the brand is being published, and keeps one from being until the end of the transaction.</summary>
    public Task HoldModelAsync(TenantId brand, CancellationToken cancellationToken)
    {
        var turn = TurnOf(brand);
        return Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared(hashtextextended({turn}, 0))", cancellationToken);
    }

    /// <summary>Waits until nobody writes entries of the brand, and keeps everybody from it until the end of the transaction.</summary>
    public Task HoldEntriesAsync(TenantId brand, CancellationToken cancellationToken)
    {
        var turn = TurnOf(brand);
        return Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({turn}, 0))", cancellationToken);
    }

    /// <summary>Saves, or says which of the expected conflicts stood in the way.</summary>
    public async Task<Error?> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ContentErrors.StaleVersion();
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } broken)
        {
            return broken.TableName == "entry_slugs" ? ContentErrors.SlugTaken("values") : ContentErrors.StaleVersion();
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation })
        {
            return ContentErrors.ReferenceUnknown("values");
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.RestrictViolation })
        {
            return ContentErrors.Referenced("Another entry refers to it.");
        }
    }

    protected override void ConfigureModel(ModelBuilder builder)
    {
        builder.Entity<BrandModel>(m => m.ToTable("models"));
        builder.Entity<ModelVersion>(v =>
        {
            v.ToTable("model_versions");
            v.HasKey(x => x.Version);
            v.Property(x => x.Version).ValueGeneratedNever();
            v.Property(x => x.Hash).HasMaxLength(64);
            v.Property(x => x.Author).HasMaxLength(60);
            v.HasIndex(x => x.Hash);
        });
        builder.Entity<Entry>(e =>
        {
            e.ToTable("entries");
            e.Property(x => x.Type).HasMaxLength(ContentLimits.Name);
            e.Property(x => x.Title).HasMaxLength(EntryTitle.MaxLength);
            e.Property(x => x.Draft).HasColumnType("jsonb");
            e.Property(x => x.Live).HasColumnType("jsonb");
            e.HasIndex(x => new { x.Type, x.Id });
        });
        builder.Entity<EntryVersion>(v =>
        {
            v.ToTable("entry_versions");
            v.HasKey(x => new { x.EntryId, x.Version });
            v.HasOne<Entry>().WithMany().HasForeignKey(x => x.EntryId).OnDelete(DeleteBehavior.Cascade);
            v.Property(x => x.Document).HasColumnType("jsonb");
            v.Property(x => x.Author).HasMaxLength(60);
        });
        builder.Entity<EntryValue>(v =>
        {
            v.ToTable("entry_values");
            v.HasKey(x => new { x.EntryId, x.Status, x.Field, x.Locale, x.Position });
            v.HasOne<Entry>().WithMany().HasForeignKey(x => x.EntryId).OnDelete(DeleteBehavior.Cascade);
            v.Property(x => x.Type).HasMaxLength(ContentLimits.Name);
            v.Property(x => x.Field).HasMaxLength(ContentLimits.Name);
            v.Property(x => x.Locale).HasMaxLength(12);
            v.Property(x => x.Text).HasMaxLength(ContentLimits.FilterableText);
            v.HasIndex(x => new { x.Type, x.Field, x.Locale, x.Status, x.Text });
            v.HasIndex(x => new { x.Type, x.Field, x.Locale, x.Status, x.Number });
            v.HasIndex(x => new { x.Type, x.Field, x.Locale, x.Status, x.Time });
        });
        builder.Entity<EntrySlug>(s =>
        {
            s.ToTable("entry_slugs");
            s.HasKey(x => new { x.Type, x.Field, x.Locale, x.Slug });
            s.HasOne<Entry>().WithMany().HasForeignKey(x => x.EntryId).OnDelete(DeleteBehavior.Cascade);
            s.Property(x => x.Type).HasMaxLength(ContentLimits.Name);
            s.Property(x => x.Field).HasMaxLength(ContentLimits.Name);
            s.Property(x => x.Locale).HasMaxLength(12);
            s.Property(x => x.Slug).HasMaxLength(63);
        });
        builder.Entity<EntryReference>(r =>
        {
            r.ToTable("entry_references");
            r.HasKey(x => new { x.EntryId, x.Status, x.Field, x.TargetId });
            r.HasOne<Entry>().WithMany().HasForeignKey(x => x.EntryId).OnDelete(DeleteBehavior.Cascade);
            r.HasOne<Entry>().WithMany().HasForeignKey(x => x.TargetId).OnDelete(DeleteBehavior.Restrict);
            r.Property(x => x.Field).HasMaxLength(ContentLimits.Name);
        });
    }

    private static string TurnOf(TenantId brand) => $"content.model:{brand.Value}";
}
