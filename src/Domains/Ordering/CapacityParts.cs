using FoodSaaS.Ordering.Application.Capacity;
using FoodSaaS.Ordering.Infrastructure.Capacity;
using FoodSaaS.Tenancy.Events;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Ordering;

/// <summary>The kitchens' time.</summary>
internal static class CapacityParts
{
    public static void AddServices(IServiceCollection services) => services.AddScoped<CapacityLedger>().AddScoped<KitchenCapacity>().AddScoped<OnHoldExpired>();

    public static void AddSubscribers(EventSubscriptions subscriptions) => subscriptions.Add<HoldExpired, OnHoldExpired>("ordering.give-back-time");
}
