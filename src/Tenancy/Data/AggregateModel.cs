using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Tenancy.Data;

/// <summary>Aggregates: the version is the concurrency token, pending events are no data.</summary>
internal static class AggregateModel
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => typeof(Aggregate).IsAssignableFrom(e.ClrType)).ToList())
        {
            var type = builder.Entity(entity.ClrType);
            type.HasKey(nameof(Aggregate.Id));
            type.Property(nameof(Aggregate.Id)).ValueGeneratedNever();
            type.Property(nameof(Aggregate.Version)).IsConcurrencyToken();
            type.Ignore(nameof(Aggregate.Events));
        }
    }
}
