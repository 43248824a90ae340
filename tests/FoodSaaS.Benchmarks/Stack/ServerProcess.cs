using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FoodSaaS.Benchmarks.Stack;

/// <summary>A server that a measurement starts and ends.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PatienceWithEnding = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly Queue<string> _said = new();

    private ServerProcess(Process process) => _process = process;

    public RunningProcess Running => new(_process.Id);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <param name="environment">Variables on top of this program's own, or instead of them where <paramref name="isWhole"/>.</param>
    public static ServerProcess Start(string program, IEnumerable<string> arguments, string directory, IEnumerable<KeyValuePair<string, string>> environment, bool isWhole = false)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        if (isWhole) start.Environment.Clear();
        start.Environment.Remove("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var server = new ServerProcess(new Process { StartInfo = start });
        server._process.OutputDataReceived += (_, said) => server.Note(said.Data);
        server._process.ErrorDataReceived += (_, said) => server.Note(said.Data);
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        return server;
    }

    /// <summary>Returns when the address answers 200.</summary>
    /// <exception cref="CannotMeasureException">It ended, or took too long.</exception>
    public async Task UntilItAnswersAsync(int port, string path)
    {
        using var client = new LoopbackClient(port);
        var watch = Stopwatch.StartNew();
        while (!_process.HasExited && watch.Elapsed < Patience)
        {
            try
            {
                if ((await client.GetAsync("localhost", path)).Status == 200) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new CannotMeasureException($"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)} did not come up:\n{LastWords()}");
    }

    /// <summary>Runs to the end.</summary>
    /// <exception cref="CannotMeasureException">It did not end well.</exception>
    public async Task UntilItEndsAsync()
    {
        await _process.WaitForExitAsync();
        if (_process.ExitCode != 0) throw new CannotMeasureException($"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)} failed:\n{LastWords()}");
    }

    /// <summary>Asks it to end: for a node that is killed, the others' changes wait until its lease is over, and the next measurement would measure that.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using (var asking = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)])) await asking.WaitForExitAsync();
            await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(PatienceWithEnding));
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null) return;
        lock (_said)
        {
            _said.Enqueue(line);
            if (_said.Count > 20) _said.Dequeue();
        }
    }

    private string LastWords()
    {
        lock (_said) return string.Join('\n', _said);
    }
}
