using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.Operators;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Infrastructure.Operators;

internal static class OperatorModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<Operator>(o =>
        {
            o.ToTable("operators");
            o.HasKey(x => x.UserId);
            o.HasOne<User>().WithOne().HasForeignKey<Operator>(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<Impersonation>(i =>
        {
            i.ToTable("impersonations");
            i.HasKey(x => new { x.BrandId, x.Id });
            i.Property(x => x.Id).ValueGeneratedNever();
            i.Property(x => x.OperatorName).HasMaxLength(100);
            i.Property(x => x.Reason).HasMaxLength(Impersonation.LongestReason);
            i.HasIndex(x => new { x.SessionId, x.BrandId });
        });
        builder.Entity<ImpersonatedAction>(a =>
        {
            a.ToTable("impersonated_actions");
            a.HasKey(x => new { x.BrandId, x.Id });
            a.Property(x => x.Id).ValueGeneratedNever();
            a.Property(x => x.What).HasMaxLength(ImpersonatedAction.LongestWhat);
            a.HasOne<Impersonation>().WithMany().HasForeignKey(x => new { x.BrandId, x.ImpersonationId }).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
