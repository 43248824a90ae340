using System.Globalization;

namespace FoodSaaS.Benchmarks.Stack;

/// <summary>A second API with front door, of the same build over the same database and storefront, with settings of its own. It gives the same public address, as all nodes of an installation do.</summary>
internal sealed class ApiCopy : IAsyncDisposable
{
    private readonly ServerProcess _process;

    private ApiCopy(ServerProcess process, int port, int inside)
    {
        _process = process;
        (Port, InternalPort) = (port, inside);
    }

    public int Port { get; }

    public RunningProcess Running => _process.Running;

    /// <summary>Where a storefront of its own asks.</summary>
    public int InternalPort { get; }

    public static async Task<ApiCopy> StartAsync(RunningProcess original, params IEnumerable<KeyValuePair<string, string>> settings)
    {
        var (port, inside) = (ServerProcess.FreePort(), ServerProcess.FreePort());
        var environment = original.Environment.ToDictionary(StringComparer.Ordinal);
        environment["FoodSaaS__ListenPort"] = port.ToString(CultureInfo.InvariantCulture);
        environment["FoodSaaS__InternalPort"] = inside.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in settings) environment[name] = value;
        var command = original.CommandLine;
        var process = ServerProcess.Start(command[0], command.Skip(1), original.WorkingDirectory, environment, isWhole: true);
        try
        {
            await process.UntilItAnswersAsync(port, "/health/live");
            return new ApiCopy(process, port, inside);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns when it serves pages.</summary>
    public Task UntilReadyAsync() => _process.UntilItAnswersAsync(Port, "/health/ready");

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
