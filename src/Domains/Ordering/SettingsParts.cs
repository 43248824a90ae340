using FoodSaaS.Ordering.Api.Settings;
using FoodSaaS.Ordering.Application.Settings;
using FoodSaaS.Ordering.Domain.Capacity;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Ordering.Domain.Settings;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Ordering;

/// <summary>How places take orders.</summary>
internal static class SettingsParts
{
    public static void AddServices(IServiceCollection services) => services.AddScoped<GetOrderingRules>().AddScoped<GetSettledRules>().AddScoped<GetOrderingOptions>().AddScoped<UpdateOrderingSettings>().AddScoped<ResetOrderingSettings>();

    public static void AddGraphQL(SchemaParts schema)
    {
        schema.Type<SettledRules, OrderingSettingsType>().Type<PriceRules, PriceRulesType>().Type<ServiceRules, ServiceRulesType>().Type<ServiceFee, ServiceFeeType>();
        schema.Type<MinimumOrder, MinimumOrderType>().Type<DeliveryFee, DeliveryFeeType>().Type<PackagingDeposit, PackagingDepositType>();
        schema.Type<KitchenRules, KitchenType>().Type<Station, StationType>().Type<DishWork, DishWorkType>().Type<SlotRules, SlotRulesType>().Type<DeliveryArea, DeliveryAreaType>();
        schema.Type<OrderingOptionsView, OrderingOptionsType>().Type<OrderingLocationView, OrderingLocationType>();
        schema.Input<PriceRulesInput>().Input<ServiceRulesInput>().Input<ServiceFeeInput>().Input<MinimumOrderInput>().Input<DeliveryFeeInput>().Input<PackagingDepositInput>();
        schema.Input<KitchenInput>().Input<StationInput>().Input<DishWorkInput>().Input<SlotRulesInput>().Input<DeliveryAreaInput>();
        SettingsFields.Add(schema);
    }
}
