using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Contracts.Customers;
using FoodSaaS.Ordering.Api.Carts;
using FoodSaaS.Ordering.Application.Carts;
using FoodSaaS.Ordering.Application.Pricing;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Infrastructure.Carts;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Ordering;

/// <summary>Carts and what they cost.</summary>
internal static class CartParts
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Ordering:Limits").Get<CartLimits>() ?? new CartLimits());
        services.AddScoped<CartRows>().AddScoped<CartChange>().AddScoped<CartLive>().AddScoped<FollowCart>().AddScoped<OnMenuChanged>().AddScoped<OnDinerErased>().AddScoped<IDinerRecords, CartOfDiner>().AddScoped<CartAdmission>().AddScoped<CartSweep>().AddScoped<OnCartSweepDue>();
        services.AddScoped<WantedDishes>().AddScoped<IDeliveryZones, NearbyZones>().AddScoped<Fulfilling>().AddScoped<QuoteCart>().AddSingleton<PricePromises>();
        services.AddScoped<StartCart>().AddScoped<AddToCart>().AddScoped<ChangeCartLine>().AddScoped<SetCartFulfilment>().AddScoped<SetCartTip>().AddScoped<HoldCartTime>().AddScoped<MergeCart>().AddScoped<GetOrderSlots>();
    }

    public static void AddGraphQL(SchemaParts schema)
    {
        schema.Type<CartView, CartType>().Type<CartLocationView, CartLocationType>().Type<CartAddress, CartAddressType>().Type<CartLineView, CartLineType>().Type<CartOptionView, CartOptionType>();
        schema.Type<CartProblemView, CartProblemType>().Type<CartFixView, CartFixType>().Type<OfferedSlot, OrderSlotType>();
        schema.Type<CartQuote, QuoteType>().Type<PriceAmountView, PriceAmountType>().Type<TaxAmountView, TaxAmountType>();
        schema.Input<ChosenOptionInput>().Input<CartAddressInput>();
        CartFields.Add(schema);
        CartMutations.Add(schema);
    }

    public static void AddSubscribers(EventSubscriptions subscriptions) => subscriptions
        .Add<CartSweepDue, OnCartSweepDue>("ordering.sweep-carts")
        .Add<MenuChanged, OnMenuChanged>("ordering.tell-carts")
        .Add<DinerErased, OnDinerErased>("ordering.forget-carts");
}
