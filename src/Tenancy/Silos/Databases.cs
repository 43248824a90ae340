using System.Collections.Concurrent;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.Tenancy.Silos;

/// <summary>
/// The databases that are configured: the pool's, which is also the registry's, and a silo under each name of <c>Silos</c>. Connections to a silo are made when
/// it is first used; a name may be added while the host runs.
/// </summary>
internal sealed class Databases(TenantDataSource pool, IConfiguration configuration) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TenantDataSource> _silos = new(StringComparer.Ordinal);

    /// <summary>The names of the silos; null, the pool, is not among them.</summary>
    public IReadOnlyList<string> Silos => [.. configuration.GetSection("Silos").GetChildren().Select(s => s.Key)];

    /// <exception cref="BrandUnavailableException">No such silo is configured, or not so that it could be reached.</exception>
    public TenantDataSource Of(string? silo) =>
        silo is null ? pool : _silos.GetOrAdd(silo, static (name, all) => Made(name, () => new TenantDataSource(all.ConnectionOf(name, "App"), name)), this);

    /// <summary>The dispatcher's way into a database; the caller disposes of it.</summary>
    /// <exception cref="BrandUnavailableException">No such silo is configured, or not so that it could be reached.</exception>
    public DispatcherSource DispatcherOf(string? silo) => Made(silo, () => new DispatcherSource(ConnectionOf(silo, "Dispatcher"), silo));

    /// <param name="role"><c>App</c>, <c>Owner</c> or <c>Dispatcher</c>.</param>
    public string ConnectionOf(string? silo, string role) =>
        (silo is null ? configuration.GetConnectionString(role) : configuration[$"Silos:{silo}:{role}"]) ?? throw new BrandUnavailableException(silo ?? "of the pool");

    public async ValueTask DisposeAsync()
    {
        foreach (var silo in _silos.Values) await silo.DisposeAsync();
    }

    private static T Made<T>(string? silo, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException unreadable)
        {
            throw new BrandUnavailableException(silo ?? "of the pool", unreadable);
        }
    }
}
