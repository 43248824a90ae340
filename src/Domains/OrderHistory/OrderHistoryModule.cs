using FoodSaaS.Contracts.Customers;
using FoodSaaS.Contracts.OrderHistory;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.OrderHistory.Api;
using FoodSaaS.OrderHistory.Application;
using FoodSaaS.OrderHistory.Infrastructure.Mongo;
using FoodSaaS.OrderHistory.Infrastructure.Postgres;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;
using FoodSaaS.Tenancy.Recovery;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.OrderHistory;

/// <summary>Every order as one document, to be searched and read again.</summary>
public sealed class OrderHistoryModule : IModule
{
    public string Name => "orderhistory";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddTenantDb<HistoryDb>();
        services.AddScoped<FindOrders>().AddScoped<GetOwnOrders>().AddScoped<ExportOrders>();
        services.AddScoped<RefreshOrders>().AddScoped<IOrderHistory, RebuildHistory>();
        services.AddScoped<OnOrderChanged>().AddScoped<OnDinerErased>().AddScoped<OnBrandRestored>();
        var settings = configuration.GetSection("OrderHistory").Get<HistorySettings>() ?? new HistorySettings();
        if (settings.Provider == HistoryProvider.MongoDb) AddMongoDb(services, configuration);
        else services.AddScoped<KeepRows>().AddScoped<Spellings>().AddScoped<IOrderArchive, PostgresArchive>();
    }

    public void AddGraphQL(SchemaParts schema) => OrderHistoryFields.Add(schema);

    public void AddSubscribers(EventSubscriptions subscriptions) => subscriptions
        .Add<OrderChanged, OnOrderChanged>("orderhistory.keep-order")
        .Add<DinerErased, OnDinerErased>("orderhistory.forget-diner")
        .Add<BrandRestored, OnBrandRestored>("orderhistory.rebuild");

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => OrderExportEndpoint.Map(endpoints);

    private static void AddMongoDb(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => new MongoServer(configuration.GetConnectionString("MongoDb") ?? throw new InvalidOperationException("ConnectionStrings:MongoDb is missing.")));
        services.AddScoped<IOrderArchive, MongoArchive>().AddScoped<IForgetBrand, ForgetHistory>();
    }
}
