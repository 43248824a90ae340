using System.Collections.Concurrent;
using FoodSaaS.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.ArchitectureTests;

/// <summary>The host as it is put together, never started: nothing here reaches a database or a port.</summary>
internal static class BuiltHost
{
    private static readonly Lazy<WebApplication> Host = new(() => ApiHost.Build([], Configure));

    private static readonly ConcurrentDictionary<Type, Lazy<IModel>> Models = new();

    /// <summary>It lives as long as the tests: models are read in it, nothing is opened.</summary>
    private static readonly AsyncServiceScope Scope = Services.CreateAsyncScope();

    public static IServiceProvider Services => Host.Value.Services;

    /// <summary>The whole model of a context. A context makes its model for one at a time, and tests ask at once.</summary>
    public static IModel ModelOf(Type context) =>
        Models.GetOrAdd(context, static c => new Lazy<IModel>(() => ((DbContext)Scope.ServiceProvider.GetRequiredService(c)).GetService<IDesignTimeModel>().Model)).Value;

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
