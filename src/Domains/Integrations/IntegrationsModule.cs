using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Integrations.Api;
using FoodSaaS.Integrations.Application;
using FoodSaaS.Integrations.Application.Deliveries;
using FoodSaaS.Integrations.Application.Endpoints;
using FoodSaaS.Integrations.Application.Sending;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FoodSaaS.Integrations;

/// <summary>How a brand's own programs hear of what happens: webhooks.</summary>
public sealed class IntegrationsModule : IModule
{
    public string Name => "integrations";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddTenantDb<IntegrationsDb>();
        services.AddSingleton(s => SettingsOf(configuration, s.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton<IHostAddresses, DnsAddresses>().AddSingleton<CheckHost>().AddSingleton<SecretVault>();
        services.AddSingleton<PublicDoor>().AddSingleton<WebhookHttp>().AddSingleton<ICaller, SendWebhook>();
        services.AddScoped<GetEndpoints>().AddScoped<EndpointForm>().AddScoped<DrawSecret>();
        services.AddScoped<CreateEndpoint>().AddScoped<UpdateEndpoint>().AddScoped<DeleteEndpoint>();
        services.AddScoped<EnableEndpoint>().AddScoped<DisableEndpoint>().AddScoped<RotateSecret>();
        services.AddScoped<GetDeliveries>().AddScoped<TestEndpoint>().AddScoped<ReplayDelivery>().AddScoped<ReplayDeliveries>();
        services.AddScoped<NoteMessage>().AddScoped<OnMenuChanged>().AddScoped<OnPagePublished>().AddScoped<OnStockLow>().AddScoped<OnRetentionDue>().AddScoped<OnEndpointDisabled>();
        services.AddScoped<PrepareParcel>().AddScoped<PutAside>().AddScoped<ShutEndpoint>().AddScoped<RecordAttempt>();
    }

    public void AddGraphQL(SchemaParts schema)
    {
        schema.Type<WebhookEndpointView, WebhookEndpointType>().Type<WebhookSecretView, WebhookSecretType>().Type<WebhookSecretShownView, WebhookSecretShownType>();
        schema.Type<WebhookDeliveryView, WebhookDeliveryType>().Type<DeliveryAttempt, WebhookAttemptType>().Type<EventType, WebhookEventTypeType>();
        IntegrationsQueries.Add(schema);
        EndpointMutations.Add(schema);
        DeliveryMutations.Add(schema);
    }

    public void AddSubscribers(EventSubscriptions subscriptions) => subscriptions
        .Add<MenuChanged, OnMenuChanged>("integrations.menu-changed")
        .Add<PagePublished, OnPagePublished>("integrations.page-published")
        .Add<StockLow, OnStockLow>("integrations.stock-low")
        .Add<EndpointDisabled, OnEndpointDisabled>("integrations.endpoint-disabled")
        .Add<RetentionDue, OnRetentionDue>("integrations.retention");

    private static WebhookSettings SettingsOf(IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = configuration.GetSection("Integrations").Get<WebhookSettings>() ?? new WebhookSettings();
        return settings with { AllowLoopback = settings.AllowLoopback && environment.IsDevelopment() };
    }
}
