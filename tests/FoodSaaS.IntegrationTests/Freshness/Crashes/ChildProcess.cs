using System.Diagnostics;
using FoodSaaS.Api.Demo;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Freshness.Crashes;

/// <summary>The product as a process of its own, that can be killed as the kernel kills.</summary>
internal sealed class ChildProcess : IDoor, IAsyncDisposable
{
    private Process? _process;

    private readonly bool _isGuest;

    private ChildProcess(DatabaseUrls database, bool isGuest) => (Database, _isGuest) = (database, isGuest);

    public DatabaseUrls Database { get; }

    public ListeningStorefront Storefront { get; } = new();

    public int PublicPort { get; } = FreePorts.Next();

    public int InternalPort { get; } = FreePorts.Next();

    /// <summary>Configured instead.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Settings { get; private init; } = [];

    public bool IsRunning => _process is { HasExited: false };

    public static async Task<ChildProcess> StartAsync(ApiFixture api)
    {
        var child = new ChildProcess(await FreshDatabase.MakeAsync(api.Database.Admin), isGuest: false);
        await child.Storefront.StartAsync();
        await child.StartAsync();
        return child;
    }

    /// <summary>Another node on the database of somebody else.</summary>
    public static async Task<ChildProcess> StartAsync(DatabaseUrls database, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var child = await MakeAsync(database, settings);
        await child.StartAsync();
        return child;
    }

    /// <summary>As the one before, to be started later.</summary>
    public static async Task<ChildProcess> MakeAsync(DatabaseUrls database, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var child = new ChildProcess(database, isGuest: true) { Settings = [.. settings] };
        await child.Storefront.StartAsync();
        return child;
    }

    /// <summary>Returns when the process serves.</summary>
    public async Task StartAsync()
    {
        var process = Begin();
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (!line.Contains("Application started", StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            return;
        }

        throw new InvalidOperationException($"The product did not start:\n{string.Join('\n', said)}\n{await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>It is killed so long after it was begun, wherever it is by then.</summary>
    public async Task DieSoonAsync(TimeSpan life)
    {
        var process = Begin();
        using var end = new CancellationTokenSource(life);
        await using var dies = end.Token.Register(Kill);
        await process.WaitForExitAsync(CancellationToken.None);
    }

    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
    }

    /// <summary>A new process on the same database, as long after the crash as leases and waits last.</summary>
    public async Task ComeBackAsync()
    {
        await LeaseEndsAsync();
        await StartAsync();
    }

    /// <summary>As if leases and waits were over.</summary>
    public Task LeaseEndsAsync() => Database.ScalarAsync<object>("UPDATE tenancy.deliveries SET leased_until = NULL, next_attempt_at = now() WHERE done_at IS NULL; UPDATE tenancy.calls SET leased_until = NULL, due_at = least(due_at, now())");

    /// <summary>Everything that happened was delivered, and what was due by then has happened.</summary>
    public Task SettleAsync() => UntilAsync("SELECT (SELECT count(*) FROM tenancy.timers WHERE due_at <= now()) + (SELECT count(*) FROM tenancy.deliveries WHERE done_at IS NULL) = 0");

    public async Task UntilAsync(string condition)
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(60); !await Database.ScalarAsync<bool>(condition);)
        {
            if (DateTime.UtcNow > deadline) throw new TimeoutException($"Never so: {condition}");
        }
    }

    public ApiClient Client(string host) => new(PublicPort, host);

    public async ValueTask DisposeAsync()
    {
        if (IsRunning) Kill();
        _process?.Dispose();
        await Storefront.DisposeAsync();
        if (!_isGuest) await FreshDatabase.DropAsync(Database);
    }

    private Process Begin()
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "FoodSaaS.Api")) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in HostSettings.Of(Database, Database.App, PublicPort, InternalPort, Storefront.Address).Concat(Settings)) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        // It does not live long enough for code to be made twice, nor for a heap a core.
        start.Environment["DOTNET_TieredPGO"] = start.Environment["DOTNET_TC_CallCounting"] = start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_ENVIRONMENT"] = start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return _process = Process.Start(start)!;
    }
}
