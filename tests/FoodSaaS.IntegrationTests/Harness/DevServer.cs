using System.Diagnostics;

namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>A PostgreSQL that a command of <c>./dev</c> keeps up as long as its standard input is open.</summary>
internal sealed class DevServer : IAsyncDisposable
{
    private readonly Process _process;

    private DevServer(Process process, string url) => (_process, Url) = (process, url);

    /// <summary>The superuser's.</summary>
    public string Url { get; }

    public static async Task<DevServer> StartAsync(params string[] arguments)
    {
        var process = Start(arguments);
        var url = await process.StandardOutput.ReadLineAsync();
        return new DevServer(process, url ?? throw new InvalidOperationException($"./dev {arguments[0]} printed no address."));
    }

    /// <summary>A command that comes to its end by itself.</summary>
    public static async Task RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"./dev {arguments[0]} failed: {output}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Start(string[] arguments) =>
        Process.Start(new ProcessStartInfo(Repository.File("dev"), arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
}
