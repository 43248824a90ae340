using FoodSaaS.Ordering.Application.Carts;
using FoodSaaS.Ordering.Application.Pricing;
using FoodSaaS.Ordering.Infrastructure.Carts;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Ordering;

/// <summary>Carts and what they cost.</summary>
internal static class CartParts
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Ordering:Limits").Get<CartLimits>() ?? new CartLimits());
        services.AddScoped<CartRows>().AddScoped<CartChange>().AddScoped<CartAdmission>().AddScoped<CartSweep>().AddScoped<OnCartSweepDue>();
        services.AddScoped<WantedDishes>().AddScoped<IDeliveryZones, NearbyZones>().AddScoped<Fulfilling>().AddScoped<QuoteCart>().AddSingleton<PricePromises>();
        services.AddScoped<StartCart>().AddScoped<AddToCart>().AddScoped<ChangeCartLine>().AddScoped<SetCartFulfilment>().AddScoped<SetCartTip>().AddScoped<MergeCart>();
    }

    public static void AddGraphQL(SchemaParts schema)
    {
    }

    public static void AddSubscribers(EventSubscriptions subscriptions) => subscriptions.Add<CartSweepDue, OnCartSweepDue>("ordering.sweep-carts");
}
