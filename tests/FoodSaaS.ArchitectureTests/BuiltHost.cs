using FoodSaaS.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.ArchitectureTests;

/// <summary>The host as it is put together, never started: nothing here reaches a database or a port.</summary>
internal static class BuiltHost
{
    private static readonly Lazy<WebApplication> Host = new(() => ApiHost.Build([], Configure));

    public static IServiceProvider Services => Host.Value.Services;

    /// <summary>A scope that lives as long as the tests: models are read in it, nothing is opened.</summary>
    public static AsyncServiceScope Scope { get; } = Services.CreateAsyncScope();

    private static void Configure(WebApplicationBuilder builder)
    {
        const string nowhere = "Host=nowhere.invalid;Database=none;Username=none;Password=none";
        builder.Environment.EnvironmentName = "Development";
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:App"] = nowhere,
            ["ConnectionStrings:Dispatcher"] = nowhere,
            ["FoodSaaS:InternalSecret"] = Convert.ToBase64String(new byte[32]),
        });
    }
}
