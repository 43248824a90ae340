using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Ordering;

/// <summary>Carts, what they cost, what the kitchen can do, and orders from placed to completed.</summary>
public sealed class OrderingModule : IModule
{
    public string Name => "ordering";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void AddGraphQL(SchemaParts schema)
    {
    }
}
