using FoodSaaS.Customers.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Customers.Infrastructure;

internal sealed class CustomersDb(DbContextOptions<CustomersDb> options) : TenantDbContext(options)
{
    public override string Schema => "customers";

    public DbSet<Diner> Diners => Set<Diner>();

    public DbSet<DinerAddress> Addresses => Set<DinerAddress>();

    public DbSet<DinerSession> Sessions => Set<DinerSession>();

    public DbSet<SentCode> Codes => Set<SentCode>();

    public DbSet<CustomerLook> Looks => Set<CustomerLook>();

    public DbSet<TextMessage> TextMessages => Set<TextMessage>();

    protected override void ConfigureModel(ModelBuilder builder)
    {
        builder.Entity<Diner>(d =>
        {
            d.ToTable("diners");
            d.Property(x => x.Email).HasMaxLength(EmailAddress.MaxLength);
            d.Property(x => x.NormalizedEmail).HasMaxLength(EmailAddress.MaxLength);
            d.HasIndex(x => x.NormalizedEmail).IsUnique();
            d.Property(x => x.Phone).HasMaxLength(PhoneNumber.MaxLength);
            d.HasIndex(x => x.Phone).IsUnique();
            d.Property(x => x.Name).HasMaxLength(Diner.MaxNameLength);
            d.Property(x => x.Locale).HasMaxLength(20);
            d.Property(x => x.PasswordHash).HasMaxLength(200);
        });
        builder.Entity<DinerSession>(s =>
        {
            s.ToTable("sessions");
            s.Property(x => x.Id).ValueGeneratedNever();
            s.Property(x => x.TokenHash).HasMaxLength(32);
            s.HasIndex(x => x.TokenHash).IsUnique();
            s.Property(x => x.Network).HasMaxLength(50);
            s.HasIndex(x => x.ExpiresAt);
            s.HasOne<Diner>().WithMany().HasForeignKey(x => x.DinerId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<SentCode>(c =>
        {
            c.ToTable("sent_codes");
            c.HasKey(x => x.ChallengeHash);
            c.Property(x => x.ChallengeHash).HasMaxLength(32);
            c.Property(x => x.Key).HasMaxLength(EmailAddress.MaxLength);
            c.Property(x => x.Email).HasMaxLength(EmailAddress.MaxLength);
            c.Property(x => x.Phone).HasMaxLength(PhoneNumber.MaxLength);
            c.Property(x => x.CodeHash).HasMaxLength(200);
            c.Ignore(x => x.Contact);
            c.HasIndex(x => x.ExpiresAt);
            c.HasOne<Diner>().WithMany().HasForeignKey(x => x.DinerId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<DinerAddress>(a =>
        {
            a.ToTable("addresses");
            a.Property(x => x.Id).ValueGeneratedNever();
            a.Property(x => x.Label).HasMaxLength(DinerAddress.MaxLabelLength);
            a.Property(x => x.Note).HasMaxLength(DinerAddress.MaxNoteLength);
            a.ComplexProperty(x => x.Address, p =>
            {
                p.Property(x => x.Street).HasMaxLength(200);
                p.Property(x => x.PostalCode).HasMaxLength(20);
                p.Property(x => x.City).HasMaxLength(120);
                p.Property(x => x.Region).HasMaxLength(120);
                p.Property(x => x.Country).HasMaxLength(2);
            });
            a.HasOne<Diner>().WithMany().HasForeignKey(x => x.DinerId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<CustomerLook>(l =>
        {
            l.ToTable("customer_looks");
            l.Property(x => x.Id).ValueGeneratedNever();
            l.Property(x => x.Author).HasMaxLength(CustomerLook.MaxAuthorLength);
            l.HasIndex(x => x.At);
        });
        builder.Entity<TextMessage>(m =>
        {
            m.ToTable("text_messages");
            m.Property(x => x.Id).ValueGeneratedNever();
            m.Property(x => x.Recipient).HasMaxLength(PhoneNumber.MaxLength);
            m.Property(x => x.Text).HasMaxLength(500);
            m.HasIndex(x => x.UselessAt);
        });
    }
}
