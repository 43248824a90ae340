using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Certificates;
using FoodSaaS.Tenancy.Content;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Life;
using FoodSaaS.Tenancy.Live;
using FoodSaaS.Tenancy.Nodes;
using FoodSaaS.Tenancy.Recovery;
using FoodSaaS.Tenancy.Silos;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FoodSaaS.Tenancy;

/// <summary>Registers what every module builds on.</summary>
public static class TenancyServices
{
    public static IServiceCollection AddTenancy(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.AddSingleton(_ => new TenantDataSource(configuration.GetConnectionString("App") ?? throw new InvalidOperationException("ConnectionStrings:App is missing.")));
        services.AddSingleton(s => new Databases(s.GetRequiredService<TenantDataSource>(), configuration));
        services.AddSingleton<Homes>();
        services.AddScoped<TenantScope>();
        services.AddScoped<ITenantScope>(s => s.GetRequiredService<TenantScope>());
        services.AddScoped<ViewerScope>();
        services.AddHttpContextAccessor();
        services.AddSingleton<ClientAddress>();
        services.AddSingleton<CommitSignals>();
        services.AddScoped<TenantConnection>();
        services.AddScoped<ReadTags>();
        services.AddScoped<ChangeNote>();
        services.AddSingleton<InvalidationMarks>().AddSingleton<INodeMemory>(s => s.GetRequiredService<InvalidationMarks>());
        services.AddSingleton<FactMemory>().AddSingleton<INodeMemory>(s => s.GetRequiredService<FactMemory>());
        services.AddScoped<IKnownFacts, KnownFacts>();
        services.AddSingleton<EventSubscriptions>();
        services.AddScoped<ITimers, Timers>();
        services.AddScoped<HandledEvent>();
        services.AddScoped<ICalls, ScheduledCalls>();
        services.AddScoped<ICacheTags>(s => s.GetRequiredService<ReadTags>());
        services.AddScoped<ChangeRecorder>();
        services.AddScoped(s => new TenantData(
            s.GetRequiredService<ITenantScope>(), s.GetRequiredService<TenantConnection>(), s.GetRequiredService<ReadTags>(), s.GetRequiredService<ChangeRecorder>()));
        services.AddScoped(s => new UseCaseRunner(s, s.GetRequiredService<TenantConnection>(), s.GetRequiredService<ReadTags>(), s.GetRequiredService<ChangeNote>()));
        services.AddScoped(s => new BrandProvisioning(
            s.GetRequiredService<RegistryDb>().Tables, s.GetRequiredService<TenantScope>(), s.GetRequiredService<TenantConnection>(), s.GetServices<IProvisionBrand>(), s.GetRequiredService<FreeAddresses>(), s.GetRequiredService<IClock>()));
        services.AddSingleton(_ => new BrandFiles(configuration));
        services.AddSingleton<BrandRemoval>();
        services.AddSingleton<ICaller, MakeExport>();
        services.AddScoped(s => new BrandExports(
            s.GetRequiredService<TenancyDb>(), s.GetRequiredService<ICalls>(), s.GetRequiredService<BrandFiles>(), s.GetRequiredService<ITenantScope>(), s.GetRequiredService<IClock>()));
        services.AddSingleton<BrandUsage>().AddScoped<MeasureUsage>();
        services.AddScoped(s => new BrandLife(s.GetRequiredService<RegistryDb>().Tables, s.GetRequiredService<IClock>()));
        services.AddScoped(s => new BrandDirectory(s.GetRequiredService<RegistryDb>().Tables));
        services.AddScoped(s => new NameHolds(s.GetRequiredService<RegistryDb>().Tables, s.GetRequiredService<IClock>()));
        services.AddScoped(s => new FreeAddresses(s.GetRequiredService<RegistryDb>().Tables, s.GetRequiredService<NameHolds>()));
        services.AddScoped<IHostNames>(s => new HostNames(s.GetRequiredService<RegistryDb>().Tables, s.GetRequiredService<ITenantScope>(), s.GetRequiredService<NameHolds>()));
        services.AddSingleton(_ => new CertificateSeal(configuration));
        services.AddSingleton(_ => OrderLimits.Of(configuration));
        services.AddSingleton(s => new AuthorityAccounts(s.GetRequiredService<TenantDataSource>(), s.GetRequiredService<CertificateSeal>(), s.GetRequiredService<IClock>()));
        services.AddSingleton(s => new ServedCertificates(s.GetRequiredService<TenantDataSource>(), s.GetRequiredService<CertificateSeal>(), s.GetRequiredService<IClock>(), s.GetRequiredService<ILogger<ServedCertificates>>()));
        services.AddSingleton<INodeMemory>(s => s.GetRequiredService<ServedCertificates>()).AddSingleton<INoticeReader>(s => s.GetRequiredService<ServedCertificates>());
        services.AddScoped<IHostCertificates>(s => new HostCertificates(
            s.GetRequiredService<RegistryDb>().Tables, s.GetRequiredService<ITenantScope>(), s.GetRequiredService<CertificateSeal>(), s.GetRequiredService<INotices>(), s.GetRequiredService<ServedCertificates>(), s.GetRequiredService<OrderLimits>(), s.GetRequiredService<IClock>()));
        services.AddSingleton<BrandRegistry>();
        services.AddSingleton<IBrandRegistry>(s => s.GetRequiredService<BrandRegistry>());
        services.AddSingleton<BrandRelocation>();
        services.AddSingleton<BrandRestore>();
        services.AddSingleton(s => new RegisteredContent(s.GetRequiredService<Databases>()));
        services.AddScoped(s => new BrandContent(
            s.GetRequiredService<RegistryDb>().Tables, s.GetRequiredService<ITenantScope>(), s.GetRequiredService<TenantConnection>(), s.GetRequiredService<ITimers>(), s.GetRequiredService<IClock>(), s.GetRequiredService<ILiveTopics>(), s.GetRequiredService<IBrandRegistry>()));
        services.AddSingleton(s => new DatabaseProbe(s.GetRequiredService<Databases>()));
        services.AddHostedService<RoleCheck>();
        services.AddSingleton<LiveHub>();
        services.AddScoped<ILiveTopics, LiveTopics>();
        services.AddScoped(s => new BrandTurn(s.GetRequiredService<ITenantScope>(), s.GetRequiredService<TenantConnection>()));
        services.AddTenantDb<TenancyDb>();
        services.AddScoped<RegistryDb>();
        services.AddSingleton<BrandWork>();
        return services;
    }

    /// <summary>
    /// Adds this node's place among the others and the listener to the database, and the dispatchers of the outbox and of outgoing calls. Which of them run is the
    /// role's affair: a worker has no place, since nobody needs to wait for it.
    /// </summary>
    public static IServiceCollection AddDispatcher(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => new DispatcherSource(configuration.GetConnectionString("Dispatcher") ?? throw new InvalidOperationException("ConnectionStrings:Dispatcher is missing.")));
        services.AddSingleton(_ => NodeOptions.Of(configuration));
        services.AddSingleton(s => new NodeLease(s.GetRequiredService<NodeOptions>().Name));
        services.AddSingleton<NodeTable>();
        services.AddSingleton<NodeSignal>();
        services.AddHosted<NodeLoop>(configuration, NodeRole.Web);
        services.AddScoped<INotices, Notices>();
        services.AddSingleton<DispatcherSignal>();
        services.AddSingleton<OutboxQueue>();
        services.AddSingleton<Backlog>();
        services.AddSingleton<DeadLetters>();
        services.AddSingleton<SubscriberRunner>();
        services.AddHosted<OutboxDispatcher>(configuration, NodeRole.Worker);
        services.AddSingleton<CallSignal>();
        services.AddSingleton<CallQueue>();
        services.AddHosted<CallDispatcher>(configuration, NodeRole.Worker);
        services.AddHostedService<NotificationListener>();
        services.AddHostedService(s => s.GetRequiredService<CommitSignals>().Knowing(s.GetRequiredService<DispatcherSource>(), s.GetRequiredService<DispatcherSignal>(), s.GetRequiredService<CallSignal>()));
        services.AddHosted<RemovalWorker>(configuration, NodeRole.Worker);
        services.AddSingleton<SiloWorkers>();
        services.AddHostedService(s => s.GetRequiredService<SiloWorkers>());
        return services;
    }

    /// <summary>Registers a module's database context: taken from a pool by a scope, which lends it its connection and tenant.</summary>
    public static IServiceCollection AddTenantDb<TContext>(this IServiceCollection services)
        where TContext : TenantDbContext
    {
        services.AddSingleton(new TenantContextType(typeof(TContext)));
        services.AddPooledDbContextFactory<TContext>((provider, options) => options
            .UseNpgsql(npgsql => npgsql.UseNodaTime())
            .ReplaceService<IMigrationsSqlGenerator, TenantMigrationsSql>()
            .EnableThreadSafetyChecks(provider.GetRequiredService<IConfiguration>().GetValue("Tenancy:ThreadSafetyChecks", false))
            .AddInterceptors(TenantCommands.Instance));
        return services.AddScoped(s =>
        {
            var context = s.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
            context.Enter(s.GetRequiredService<TenantData>());
            return context;
        });
    }
}
