using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FoodSaaS.Benchmarks.Load;

/// <summary>What a paced load brought.</summary>
/// <param name="Times">From asking to the last byte of the answer, milliseconds, of each answer with status 200.</param>
/// <param name="Statuses">Answers by status.</param>
internal sealed record PacedResult(IReadOnlyList<double> Times, IReadOnlyDictionary<int, int> Statuses)
{
    public double Percentile(double share) => Statistics.Percentile(Times, share);
}

/// <summary>
/// Asks so many times a second whatever comes back, as callers do who do not know of each other: one of the requests, drawn at random each time. One after the
/// other on each connection.
/// </summary>
internal sealed class PacedLoad(int port, IReadOnlyList<byte[]> requests, int perSecond, int connections)
{
    public async Task<PacedResult> RunAsync(TimeSpan time)
    {
        using var over = new CancellationTokenSource(time);
        var start = Stopwatch.GetTimestamp();
        var parts = await Task.WhenAll(Enumerable.Range(0, connections).Select(i => Task.Run(() => AskAsync(i, start, over.Token))));
        var all = parts.SelectMany(p => p).ToList();
        return new PacedResult([.. all.Where(a => a.Status == 200).Select(a => a.Time)], all.CountBy(a => a.Status).ToDictionary());
    }

    /// <summary>Due moments of one connection lie evenly between those of the others; one that is missed is asked for at once.</summary>
    private async Task<List<(int Status, double Time)>> AskAsync(int connection, long start, CancellationToken over)
    {
        var answers = new List<(int, double)>();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, CancellationToken.None);
        var reader = new ReplyReader(socket, null);
        var draw = new Random(connection);
        for (var turn = 0; !over.IsCancellationRequested; turn++)
        {
            var due = TimeSpan.FromSeconds(((turn * connections) + connection) / (double)perSecond);
            var wait = due - Stopwatch.GetElapsedTime(start);
            if (wait > TimeSpan.Zero) await Task.Delay(wait, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (over.IsCancellationRequested) break;
            var asked = Stopwatch.GetTimestamp();
            await socket.SendAsync(requests[draw.Next(requests.Count)]);
            var reply = await reader.ReadAsync();
            answers.Add((reply.Status, Stopwatch.GetElapsedTime(asked).TotalMilliseconds));
        }

        return answers;
    }
}
