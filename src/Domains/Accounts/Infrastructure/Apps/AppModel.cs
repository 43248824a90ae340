using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.Apps;
using Microsoft.EntityFrameworkCore;
using OpenIddict.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Infrastructure.Apps;

/// <summary>The tables of apps: as OpenIddict wants them, under names of our own, and so that what belongs to a row goes with it.</summary>
internal static class AppModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.ApplyConfiguration(new OpenIddictEntityFrameworkCoreApplicationConfiguration<DeveloperApp, AppGrant, AppToken, Guid>());
        builder.ApplyConfiguration(new OpenIddictEntityFrameworkCoreAuthorizationConfiguration<AppGrant, DeveloperApp, AppToken, Guid>());
        builder.ApplyConfiguration(new OpenIddictEntityFrameworkCoreTokenConfiguration<AppToken, DeveloperApp, AppGrant, Guid>());
        builder.Entity<DeveloperApp>(a =>
        {
            a.ToTable("apps");
            a.Property(x => x.DisplayName).HasMaxLength(AppRules.MaxNameLength);
            a.Property(x => x.PermissionNames).HasColumnName("permission_names");
            a.Property(x => x.SecretHint).HasMaxLength(12);
            a.Ignore(x => x.Redirects);
            a.HasIndex(x => x.BrandId);
            a.HasMany(x => x.Authorizations).WithOne(x => x.Application).OnDelete(DeleteBehavior.Cascade);
            a.HasMany(x => x.Tokens).WithOne(x => x.Application).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<AppGrant>(g =>
        {
            g.ToTable("app_grants");
            g.HasIndex(x => x.BrandId);
            g.HasIndex(x => x.SessionId);
            g.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
            g.HasMany(x => x.Tokens).WithOne(x => x.Authorization).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<AppToken>(t =>
        {
            t.ToTable("app_tokens");
            t.HasIndex(x => x.ExpirationDate);
        });
        builder.Entity<TokenKey>(k =>
        {
            k.ToTable("token_keys");
            k.Property(x => x.Id).ValueGeneratedNever();
        });
    }
}
