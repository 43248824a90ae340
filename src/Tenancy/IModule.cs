using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Tenancy;

/// <summary>A module of the platform: the only public type of its project, named once in the host's list.</summary>
public interface IModule
{
    /// <summary>Lower case; also the name of its PostgreSQL schema.</summary>
    string Name { get; }

    void AddServices(IServiceCollection services, IConfiguration configuration);

    /// <summary>Adds types and root fields to a schema that is being built. Called once per schema: keep no state.</summary>
    void AddGraphQL(SchemaParts schema);

    void AddSubscribers(EventSubscriptions subscriptions)
    {
    }

    /// <summary>Plain HTTP endpoints on brand hosts and the console, where GraphQL does not fit (uploads, media).</summary>
    void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }
}

/// <summary>Takes part in making a new brand, inside the one transaction of the sign-up, already in the new brand's scope.</summary>
public interface IProvisionBrand
{
    Task ProvisionAsync(NewBrand brand, CancellationToken cancellationToken);
}

/// <summary>What the owner chose at sign-up.</summary>
/// <param name="Look">Key of the theme preset that the starter site begins with.</param>
public sealed record NewBrand(string Name, string Look, Guid OwnerUserId, string OwnerEmail);
