using FoodSaaS.Ordering.Domain.Capacity;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Ordering.Infrastructure.Capacity;

internal static class CapacityModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<CapacitySlot>(s =>
        {
            s.ToTable("capacity_slots", t =>
            {
                t.HasCheckConstraint("ck_capacity_slots_used", "used BETWEEN 0 AND capacity");
            });
            s.HasKey(x => new { x.LocationId, x.Station, x.Slot });
            s.Property(x => x.Station).HasMaxLength(30);
            s.HasIndex(x => x.Slot);
        });
        builder.Entity<CapacityHold>(h =>
        {
            h.ToTable("capacity_holds");
            h.Property(x => x.Id).ValueGeneratedNever();
            h.Property(x => x.Parts).HasConversion<JsonColumn<IReadOnlyList<SlotMinutes>>, JsonComparer<IReadOnlyList<SlotMinutes>>>().HasColumnType("jsonb");
            h.HasIndex(x => new { x.LocationId, x.ExpiresAt });
            h.HasIndex(x => x.PromisedFor);
        });
    }
}
