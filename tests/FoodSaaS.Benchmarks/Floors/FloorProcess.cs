using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Floors;

/// <summary>A bare server of this program's own, running.</summary>
internal sealed class FloorProcess : IAsyncDisposable
{
    private readonly ServerProcess _process;

    private FloorProcess(ServerProcess process, int port)
    {
        _process = process;
        Port = port;
    }

    public int Port { get; }

    public static async Task<FloorProcess> StartAsync(int port, IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "FoodSaaS.Benchmarks.dll");
        var process = ServerProcess.Start("dotnet", [assembly, "floor", .. arguments], AppContext.BaseDirectory, environment);
        try
        {
            await process.UntilItAnswersAsync(port, "/");
            return new FloorProcess(process, port);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
