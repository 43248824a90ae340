using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Infrastructure.Staff;

/// <summary>The tables of a brand's staff. The brand leads the key of an own role, so that no membership can refer to another brand's.</summary>
internal static class StaffModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<Membership>(m =>
        {
            m.ToTable("memberships");
            m.HasKey(x => new { x.UserId, x.BrandId });
            m.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
            m.HasOne<OwnRole>().WithMany().HasForeignKey(x => new { x.BrandId, x.OwnRoleId }).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<OwnRole>(r =>
        {
            r.ToTable("own_roles");
            r.HasKey(x => new { x.BrandId, x.Id });
            r.Property(x => x.Id).ValueGeneratedNever();
            r.Property(x => x.Name).HasMaxLength(OwnRole.MaxNameLength);
            r.Property(x => x.PermissionNames).HasColumnName("permissions");
            r.Ignore(x => x.Permissions);
        });
        builder.Entity<Invitation>(i =>
        {
            i.ToTable("invitations");
            i.Property(x => x.Id).ValueGeneratedNever();
            i.Property(x => x.Email).HasMaxLength(EmailAddress.MaxLength);
            i.Property(x => x.NormalizedEmail).HasMaxLength(EmailAddress.MaxLength);
            i.Property(x => x.TokenHash).HasMaxLength(32);
            i.HasIndex(x => x.TokenHash).IsUnique();
            i.HasIndex(x => x.BrandId);
            i.HasIndex(x => x.ExpiresAt);
        });
        builder.Entity<StaffChange>(c =>
        {
            c.ToTable("staff_changes");
            c.HasKey(x => new { x.BrandId, x.Id });
            c.Property(x => x.Id).ValueGeneratedNever();
            c.Property(x => x.Author).HasMaxLength(100);
            c.Property(x => x.Subject).HasMaxLength(StaffChange.MaxSubjectLength);
            c.Property(x => x.Detail).HasMaxLength(StaffChange.MaxDetailLength);
        });
    }
}
