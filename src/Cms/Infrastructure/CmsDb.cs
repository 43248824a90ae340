using FoodSaaS.Cms.Domain.Certificates;
using FoodSaaS.Cms.Domain.Domains;
using FoodSaaS.Cms.Domain.Links;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Domain.Themes;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FoodSaaS.Cms.Infrastructure;

/// <summary>Pages, theme, navigation and pictures.</summary>
internal sealed class CmsDb(DbContextOptions<CmsDb> options) : TenantDbContext(options)
{
    public const string Name = "cms";

    public override string Schema => Name;

    public DbSet<Page> Pages => Set<Page>();

    public DbSet<PageVersion> PageVersions => Set<PageVersion>();

    public DbSet<Theme> Themes => Set<Theme>();

    public DbSet<Navigation> Navigations => Set<Navigation>();

    public DbSet<Picture> Pictures => Set<Picture>();

    public DbSet<MediaUpload> Uploads => Set<MediaUpload>();

    public DbSet<SiteDomain> Domains => Set<SiteDomain>();

    public DbSet<SiteCertificate> Certificates => Set<SiteCertificate>();

    /// <summary>Saves, or says which of the expected conflicts stood in the way: somebody else saved first, or the address is taken.</summary>
    public async Task<Error?> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return CmsErrors.StaleVersion();
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "pages" })
        {
            return CmsErrors.PathTaken();
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return CmsErrors.StaleVersion();
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<PageDocument>().HaveConversion<PageDocumentConverter>().HaveColumnType("jsonb");
        configurationBuilder.Properties<Look>().HaveConversion<JsonConverterOf<Look>>().HaveColumnType("jsonb");
        configurationBuilder.Properties<IReadOnlyList<NavigationLink>>().HaveConversion<JsonConverterOf<IReadOnlyList<NavigationLink>>, JsonComparerOf<IReadOnlyList<NavigationLink>>>().HaveColumnType("jsonb");
    }

    protected override void ConfigureModel(ModelBuilder builder)
    {
        builder.Entity<Page>(p =>
        {
            p.ToTable("pages");
            p.Property(x => x.Path).HasMaxLength(PagePath.MaxLength);
            p.Property(x => x.LivePath).HasMaxLength(PagePath.MaxLength);
            p.HasIndex(x => x.Path).IsUnique();
            p.HasIndex(x => x.LivePath).IsUnique();
        });
        builder.Entity<PageVersion>(v =>
        {
            v.ToTable("page_versions");
            v.HasKey(x => new { x.PageId, x.Version });
            v.HasOne<Page>().WithMany().HasForeignKey(x => x.PageId).OnDelete(DeleteBehavior.Cascade);
            v.Property(x => x.Author).HasMaxLength(60);
        });
        builder.Entity<Theme>(t =>
        {
            t.ToTable("themes");
            t.Property(x => x.Preset).HasMaxLength(40);
        });
        builder.Entity<Navigation>(n => n.ToTable("navigations"));
        builder.Entity<SiteDomain>(d =>
        {
            d.ToTable("domains");
            d.Property(x => x.Host).HasMaxLength(253);
            d.Property(x => x.Token).HasMaxLength(60);
            d.HasIndex(x => x.Host).IsUnique();
        });
        builder.Entity<SiteCertificate>(c =>
        {
            c.ToTable("certificates");
            c.Property(x => x.Host).HasMaxLength(253);
            c.Property(x => x.OrderAddress).HasMaxLength(400);
            c.Property(x => x.ChallengeToken).HasMaxLength(200);
            c.Property(x => x.ChallengeAnswer).HasMaxLength(300);
            c.Property(x => x.FaultDetail).HasMaxLength(SiteCertificate.LongestDetail);
            c.HasOne<SiteDomain>().WithOne().HasForeignKey<SiteCertificate>(x => x.Id).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<Picture>(m =>
        {
            m.ToTable("media");
            m.HasKey(x => x.Id);
            m.Property(x => x.Id).ValueGeneratedNever();
            m.Property(x => x.Hash).HasMaxLength(64);
            m.Property(x => x.Bytes).HasDefaultValue(0L);
            m.Property(x => x.Name).HasColumnName("file_name").HasMaxLength(Picture.MaxName);
            m.Property(x => x.SearchText).HasDefaultValue("");
            m.HasIndex(x => x.Hash).IsUnique();
        });
        builder.Entity<MediaUpload>(u =>
        {
            u.ToTable("media_uploads");
            u.HasKey(x => x.Id);
            u.Property(x => x.Id).ValueGeneratedNever();
            u.Property(x => x.Author).HasMaxLength(60);
            u.Property(x => x.FileName).HasMaxLength(Picture.MaxName);
            u.Property(x => x.ContentType).HasMaxLength(40);
        });
    }
}
