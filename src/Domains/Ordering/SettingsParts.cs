using FoodSaaS.Ordering.Application.Settings;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Ordering;

/// <summary>How places take orders.</summary>
internal static class SettingsParts
{
    public static void AddServices(IServiceCollection services) => services.AddScoped<GetOrderingRules>();

    public static void AddGraphQL(SchemaParts schema)
    {
    }
}
