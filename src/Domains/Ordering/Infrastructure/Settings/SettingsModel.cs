using FoodSaaS.Ordering.Domain.Settings;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Ordering.Infrastructure.Settings;

internal static class SettingsModel
{
    public static void Configure(ModelBuilder builder) => builder.Entity<OrderingSettings>(s =>
    {
        s.ToTable("settings");
        s.Ignore(x => x.LocationId);
        s.Property(x => x.Rules).HasConversion<JsonColumn<OrderingRules>, JsonComparer<OrderingRules>>().HasColumnType("jsonb");
        s.Property(x => x.FollowsBrand).HasDefaultValue(false);
    });
}
