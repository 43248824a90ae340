using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.SecondFactors;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Infrastructure.SecondFactors;

internal static class SecondFactorModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<SecondFactor>(f =>
        {
            f.ToTable("second_factors");
            f.HasKey(x => x.UserId);
            f.Property(x => x.SealedSecret).HasMaxLength(100);
            f.HasOne<User>().WithOne().HasForeignKey<SecondFactor>(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<RecoveryCode>(c =>
        {
            c.ToTable("recovery_codes");
            c.HasKey(x => new { x.UserId, x.Hash });
            c.Property(x => x.Hash).HasMaxLength(32);
            c.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
