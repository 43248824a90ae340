using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FoodSaaS.Benchmarks.Load;

/// <summary>Asks each of its requests once: as soon as the one before was answered, or so many times a second whatever comes back.</summary>
internal sealed class SpendingLoad(int port, IReadOnlyList<byte[]> requests, int connections)
{
    private int _next = -1;

    /// <summary>Ends early where there are no requests left.</summary>
    /// <exception cref="CannotMeasureException">An answer was not 200.</exception>
    public async Task<SpentResult> RunAsync(TimeSpan time, double? perSecond = null)
    {
        var start = Stopwatch.GetTimestamp();
        using var over = new CancellationTokenSource(time);
        var parts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskAsync(start, perSecond, over))));
        return new SpentResult([.. parts.SelectMany(p => p)]);
    }

    private async Task<List<SpentAnswer>> AskAsync(long start, double? perSecond, CancellationTokenSource over)
    {
        var answers = new List<SpentAnswer>();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, CancellationToken.None);
        var reader = new ReplyReader(socket, null);
        while (!over.IsCancellationRequested)
        {
            var number = Interlocked.Increment(ref _next);
            if (number >= requests.Count)
            {
                await over.CancelAsync();
                break;
            }

            var free = Stopwatch.GetElapsedTime(start);
            var due = perSecond is { } pace ? TimeSpan.FromSeconds(number / pace) : free;
            if (due > free) await Task.Delay(due - free, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (over.IsCancellationRequested) break;

            // Whoever came while all connections were busy has waited since he came.
            var asked = due < free ? due : Stopwatch.GetElapsedTime(start);
            for (ReadOnlyMemory<byte> rest = requests[number]; rest.Length > 0;) rest = rest[await socket.SendAsync(rest)..];
            var reply = await reader.ReadAsync();
            if (reply.Status != 200) throw new CannotMeasureException($"Under load port {port} answered {reply.Status} instead of 200.");
            var end = Stopwatch.GetElapsedTime(start);
            answers.Add(new SpentAnswer(end, (end - asked).TotalMilliseconds));
        }

        return answers;
    }
}

/// <param name="End">Since the load began.</param>
/// <param name="Milliseconds">From asking to the last byte of the answer.</param>
internal readonly record struct SpentAnswer(TimeSpan End, double Milliseconds);

internal sealed record SpentResult(IReadOnlyList<SpentAnswer> Answers)
{
    /// <summary>Answers a second, those of the beginning left out.</summary>
    public double PerSecond(TimeSpan from)
    {
        var counted = Answers.Where(a => a.End > from).ToList();
        return counted.Count == 0 ? throw new CannotMeasureException("There was no answer in the time that is measured.") : counted.Count / (counted.Max(a => a.End) - from).TotalSeconds;
    }

    public double Percentile(double share) => Statistics.Percentile(Answers.Select(a => a.Milliseconds), share);
}
