using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.OrderHistory;

/// <summary>Every order as one document, to be searched and read again.</summary>
public sealed class OrderHistoryModule : IModule
{
    public string Name => "orderhistory";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void AddGraphQL(SchemaParts schema)
    {
    }
}
