using FoodSaaS.Payments.Application.Accounts;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Payments.Infrastructure;

/// <summary>The platform's list of the brands' accounts: in the registry's database, wherever a brand lives.</summary>
internal sealed class PaymentAccountsDb(DbContextOptions<PaymentAccountsDb> options) : TenantDbContext(options)
{
    public override string Schema => "payments";

    public DbSet<PaymentAccount> Accounts => Set<PaymentAccount>();

    protected override void ConfigureModel(ModelBuilder builder) => builder.Entity<PaymentAccount>(a =>
    {
        a.ToTable("accounts");
        a.HasKey(x => new { x.Gateway, x.Id });
        a.Property(x => x.Id).HasMaxLength(PaymentsDb.MaxGatewayIdLength);
        a.Property(x => x.Hosts).HasDefaultValueSql("'{}'");
        a.HasIndex(x => new { x.BrandId, x.Gateway }).IsUnique();
    });
}
