using FoodSaaS.Accounts.Domain;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Infrastructure.Keys;

/// <summary>The tables of brands' keys.</summary>
internal static class KeyModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<ApiKey>(k =>
        {
            k.ToTable("api_keys");
            k.Property(x => x.Id).ValueGeneratedNever();
            k.Property(x => x.Name).HasMaxLength(ApiKey.MaxNameLength);
            k.Property(x => x.Hash).HasMaxLength(32);
            k.Property(x => x.Hint).HasMaxLength(12);
            k.Property(x => x.PermissionNames).HasColumnName("permissions");
            k.Ignore(x => x.Permissions);
            k.HasIndex(x => x.Hash).IsUnique();
            k.HasIndex(x => x.BrandId);
            k.HasIndex(x => x.Origins).HasMethod("gin");
        });
        builder.Entity<KeyChange>(c =>
        {
            c.ToTable("key_changes");
            c.HasKey(x => new { x.BrandId, x.Id });
            c.Property(x => x.Id).ValueGeneratedNever();
            c.Property(x => x.Author).HasMaxLength(100);
            c.Property(x => x.Subject).HasMaxLength(KeyChange.MaxSubjectLength);
        });
        builder.Entity<KeySettings>(s =>
        {
            s.ToTable("key_settings");
            s.HasKey(x => x.BrandId);
            s.Property(x => x.BrandId).ValueGeneratedNever();
        });
    }
}
