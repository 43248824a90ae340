using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Tables;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;

namespace FoodSaaS.IntegrationTests.Tenancy.Brands;

/// <summary>A registry of a node that knows no brand yet, and the table of brands, which can be held so that whoever reads it waits.</summary>
internal sealed class RegistryReadings : IAsyncDisposable
{
    private readonly ApiFixture _api;
    private readonly TenantDataSource _source;
    private readonly string _name = $"registry {Guid.NewGuid():N}";
    private Session? _holding;

    public RegistryReadings(ApiFixture api)
    {
        _api = api;
        _source = new TenantDataSource($"{api.Database.App};Application Name={_name}");
        Registry = new BrandRegistry(_source, api.Clock);
    }

    public BrandRegistry Registry { get; }

    public async Task HoldAsync()
    {
        _holding = await Session.AsSuperuserAsync(_api);
        await _holding.RunAsync("LOCK TABLE tenancy.brands IN ACCESS EXCLUSIVE MODE");
    }

    public ValueTask LetGoAsync() => _holding!.DisposeAsync();

    /// <summary>Returns once so many wait for the table.</summary>
    public Task UntilReadingAsync(int readings) => Waiting.UntilAsync(async () => await CountAsync("AND wait_event_type = 'Lock'") == readings);

    /// <summary>Connections: as many as readings at the same time.</summary>
    public Task<long> ConnectionsAsync() => CountAsync("");

    /// <summary>Has every reading fail that is under way.</summary>
    public Task BreakAsync() => _api.ScalarAsync<bool>("SELECT bool_and(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = $1", _name);

    /// <summary>Lets go where a test failed meanwhile: everybody else reads the table, too.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_holding is not null) await LetGoAsync();
        await _source.DisposeAsync();
    }

    private Task<long> CountAsync(string those) => _api.ScalarAsync<long>($"SELECT count(*) FROM pg_stat_activity WHERE application_name = $1 {those}", _name);
}
