using System.Diagnostics;

namespace FoodSaaS.Benchmarks.Load;

/// <summary>What a round brought.</summary>
/// <param name="PerSecond">Answers a second within the measured time.</param>
/// <param name="MarkedShare">Which part of them carried the target's mark.</param>
internal sealed record LoadResult(double PerSecond, double MarkedShare);

/// <summary>Keep-alive HTTP/1.1 connections, each asking again as soon as it was answered.</summary>
/// <param name="start">Time before counting begins in each round.</param>
/// <param name="patience">How long a fresh process may take under load until it grows no quicker.</param>
internal sealed class LoadGenerator(int connections, TimeSpan start, TimeSpan patience, TimeSpan measured)
{
    private const double StillGrowing = 1.03;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    public string Description => $"{connections} connections, {measured.TotalSeconds:0} s a side, no Accept-Encoding";

    /// <summary>.NET and Node.js compile hot code anew while it runs: loads the target until it answers no more a second than in the window before.</summary>
    public async Task WarmAsync(LoadTarget target)
    {
        var watch = Stopwatch.StartNew();
        double before;
        var now = 0d;
        do
        {
            before = now;
            now = (await RunAsync(target, Window)).PerSecond;
        }
        while (now > before * StillGrowing && watch.Elapsed < patience);
    }

    public Task<LoadResult> RunAsync(LoadTarget target) => RunAsync(target, measured);

    /// <exception cref="CannotMeasureException">An answer was not as the target says.</exception>
    public async Task<LoadResult> RunAsync(LoadTarget target, TimeSpan time)
    {
        var tally = new LoadTally();
        var running = Enumerable.Range(0, connections).Select(i => Task.Run(() => new LoadConnection(target, tally).RunAsync(i, connections))).ToList();
        var all = Task.WhenAll(running);
        await Task.WhenAny(all, Task.Delay(start));
        var (answersBefore, marksBefore) = (tally.Answers, tally.Marked);
        var watch = Stopwatch.StartNew();
        await Task.WhenAny(all, Task.Delay(time));
        var seconds = watch.Elapsed.TotalSeconds;
        var (answers, marks) = (tally.Answers - answersBefore, tally.Marked - marksBefore);
        tally.Stop();
        await all;
        if (answers == 0) throw new CannotMeasureException($"Port {target.Port} gave no answer in {seconds:0} s.");
        return new LoadResult(answers / seconds, (double)marks / answers);
    }
}
