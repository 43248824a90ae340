using FoodSaaS.Locations.Domain;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Locations.Infrastructure;

internal sealed class LocationsDb(DbContextOptions<LocationsDb> options) : TenantDbContext(options)
{
    public override string Schema => "locations";

    public DbSet<Location> Locations => Set<Location>();

    protected override void ConfigureModel(ModelBuilder builder) => builder.Entity<Location>(l =>
    {
        l.ToTable("locations");
        l.HasIndex(x => x.Slug).IsUnique();
        l.ComplexProperty(x => x.Address, a =>
        {
            a.Property(x => x.Street).HasMaxLength(200);
            a.Property(x => x.PostalCode).HasMaxLength(20);
            a.Property(x => x.City).HasMaxLength(120);
            a.Property(x => x.Region).HasMaxLength(120);
            a.Property(x => x.Country).HasMaxLength(2);
        });
        l.Property(x => x.Phone).HasMaxLength(16);
        l.Property(x => x.Email).HasMaxLength(ContactEmail.MaxLength);
        l.Property(x => x.TimeZone).HasMaxLength(60);
        l.Property(x => x.Hours).HasConversion<OpeningHoursColumn, OpeningHoursComparer>().HasColumnType("jsonb");
        l.Property(x => x.ServiceHours).HasConversion<JsonColumn<IReadOnlyList<ServiceHours>>, JsonComparer<IReadOnlyList<ServiceHours>>>().HasColumnType("jsonb");
        l.Property(x => x.Exceptions).HasConversion<JsonColumn<IReadOnlyList<HoursException>>, JsonComparer<IReadOnlyList<HoursException>>>().HasColumnType("jsonb");
        l.Property(x => x.Pause).HasConversion<JsonColumn<Pause>, JsonComparer<Pause>>().HasColumnType("jsonb");
        l.Property(x => x.Busy).HasConversion<JsonColumn<BusyMode>, JsonComparer<BusyMode>>().HasColumnType("jsonb");
    });
}
