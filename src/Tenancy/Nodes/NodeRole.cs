using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FoodSaaS.Tenancy.Nodes;

/// <summary>What a process does of the platform's work.</summary>
[Flags]
public enum NodeRole
{
    /// <summary>It serves requests from a front door with a storefront behind it, and is told what it must forget.</summary>
    Web = 1,

    /// <summary>It does what waits in the databases: events, timers, outgoing calls, mails, deletions. It keeps nothing that it would have to be told about.</summary>
    Worker = 2,

    All = Web | Worker,
}

/// <summary>The role of this process: <c>FoodSaaS:Role</c>.</summary>
public static class NodeRoles
{
    /// <exception cref="InvalidOperationException">There is no such role.</exception>
    public static NodeRole Of(IConfiguration configuration) => configuration["FoodSaaS:Role"] switch
    {
        null or "" or "all" => NodeRole.All,
        "web" => NodeRole.Web,
        "worker" => NodeRole.Worker,
        var unknown => throw new InvalidOperationException($"FoodSaaS:Role is all, web or worker, not {unknown}."),
    };

    public static bool Serves(this NodeRole role) => (role & NodeRole.Web) != 0;

    public static bool Works(this NodeRole role) => (role & NodeRole.Worker) != 0;

    /// <summary>Registers a background service that only processes of the role run; others can still ask for it.</summary>
    public static IServiceCollection AddHosted<THosted>(this IServiceCollection services, IConfiguration configuration, NodeRole role)
        where THosted : class, IHostedService
    {
        services.AddSingleton<THosted>();
        return (Of(configuration) & role) != 0 ? services.AddHostedService(s => s.GetRequiredService<THosted>()) : services;
    }
}
