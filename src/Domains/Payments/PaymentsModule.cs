using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Payments;

/// <summary>How orders are paid: gateways, what was authorised, captured and given back, and the ledger.</summary>
public sealed class PaymentsModule : IModule
{
    public string Name => "payments";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void AddGraphQL(SchemaParts schema)
    {
    }
}
