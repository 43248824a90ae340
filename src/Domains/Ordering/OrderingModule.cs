using FoodSaaS.Ordering.Api.Receipts;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Ordering;

/// <summary>Carts, what they cost, what the kitchen can do, and orders from placed to completed.</summary>
public sealed class OrderingModule : IModule
{
    public string Name => "ordering";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddTenantDb<OrderingDb>();
        SettingsParts.AddServices(services);
        CapacityParts.AddServices(services);
        CartParts.AddServices(services, configuration);
        OrderParts.AddServices(services);
        ReceiptParts.AddServices(services);
    }

    public void AddGraphQL(SchemaParts schema)
    {
        SettingsParts.AddGraphQL(schema);
        CartParts.AddGraphQL(schema);
        OrderParts.AddGraphQL(schema);
    }

    public void AddSubscribers(EventSubscriptions subscriptions)
    {
        CapacityParts.AddSubscribers(subscriptions);
        CartParts.AddSubscribers(subscriptions);
        OrderParts.AddSubscribers(subscriptions);
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => ReceiptEndpoint.Map(endpoints);
}
