using System.Net;
using FoodSaaS.Api.Demo.Rush;
using FoodSaaS.Api.FrontDoor;
using FoodSaaS.Api.FrontDoor.Tls;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.Api.Operations;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Nodes;

namespace FoodSaaS.Api;

/// <summary>Puts the host together: front door, API, worker; which of them runs is the role's affair.</summary>
internal static class ApiHost
{
    /// <param name="configure">Changes for tests: a fake clock, other ports.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        if (!builder.Environment.IsDevelopment()) builder.Configuration.AddInMemoryCollection(ProductionRules.ClosedLogins());
        SilosFile.AddTo(builder.Configuration);
        configure?.Invoke(builder);
        var options = builder.Configuration.GetSection("FoodSaaS").Get<FrontDoorOptions>() ?? new FrontDoorOptions();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 10 * 1024 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            kestrel.ListenAnyIP(options.ListenPort ?? options.PublicPort);
            if (!NodeRoles.Of(builder.Configuration).Serves()) return;
            kestrel.Listen(IPAddress.Loopback, options.InternalPort);
            if (options.HttpsPort is { } port) TlsDoor.ListenAt(kestrel, port);
        });
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None).AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None).AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore.Query", LogLevel.None);
        builder.AddTelemetry();
        AddServices(builder, options);
        LunchRush.AddTo(builder);
        var app = builder.Build();
        var subscriptions = app.Services.GetRequiredService<EventSubscriptions>();
        foreach (var module in Modules.All) module.AddSubscribers(subscriptions);
        if (NodeRoles.Of(app.Configuration).Serves()) Configure(app);
        else HealthEndpoints.MapWorker(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, FrontDoorOptions options)
    {
        var services = builder.Services;
        services.AddRouting();
        services.AddTenancy(builder.Configuration).AddDispatcher(builder.Configuration);
        services.AddFrontDoor(options, builder.Configuration);
        services.AddFoodSaaSGraphQL();
        foreach (var module in Modules.All)
        {
            services.AddSingleton(module);
            module.AddServices(services, builder.Configuration);
        }
    }

    private static void Configure(WebApplication app)
    {
        app.UseKnownProxies(app.Services.GetRequiredService<FrontDoorOptions>());
        app.UseWhen(IsUpgrade, sockets => sockets.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30) }));
        app.UseRouting();
        app.UseMiddleware<FrontDoorMiddleware>();
        HealthEndpoints.Map(app);
        if (app.Environment.IsDevelopment()) TracePages.Map(app);
        InternalEndpoints.Map(app);
        app.MapFoodSaaSGraphQL();
        foreach (var module in Modules.All) module.MapEndpoints(app);
    }

    /// <summary>Over HTTP/1.1 a socket begins with an upgrade, over HTTP/2 with CONNECT.</summary>
    private static bool IsUpgrade(HttpContext http) => http.Request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(http.Request.Method);
}
