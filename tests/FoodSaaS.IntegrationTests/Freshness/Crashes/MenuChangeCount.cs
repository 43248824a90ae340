using FoodSaaS.Contracts.Catalog;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Freshness.Crashes;

/// <summary>A subscriber whose effect is a row, so that effects can be counted.</summary>
internal sealed class MenuChangeCount(TenantConnection connection, ITenantScope tenant) : ISubscriber<MenuChanged>
{
    public const string Name = "test.menu-changes";

    public async Task HandleAsync(MenuChanged happened, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("INSERT INTO public.menu_changes VALUES ($1)", connection.Connection) { Parameters = { new() { Value = tenant.Current.Value } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static Task MakeTableAsync(DatabaseUrls database) => database.ScalarAsync<object>("CREATE TABLE public.menu_changes (tenant_id uuid); GRANT INSERT ON public.menu_changes TO foodsaas_app");

    public static void AddTo(IServiceCollection services) => services.AddScoped<MenuChangeCount>();

    public static void Subscribe(IServiceProvider services) => services.GetRequiredService<EventSubscriptions>().Add<MenuChanged, MenuChangeCount>(Name);
}
