using System.Diagnostics;

namespace FoodSaaS.Benchmarks.Load;

/// <summary>What a round brought.</summary>
/// <param name="PerSecond">Answers a second within the measured time.</param>
/// <param name="MarkedShare">Which part of them carried the target's mark.</param>
internal sealed record LoadResult(double PerSecond, double MarkedShare);

/// <summary>Keep-alive HTTP/1.1 connections, each asking again as soon as it was answered.</summary>
internal sealed class LoadGenerator(int connections, TimeSpan warmUp, TimeSpan measured)
{
    public string Description => $"{connections} connections, {measured.TotalSeconds:0} s a side, no Accept-Encoding";

    public Task<LoadResult> RunAsync(LoadTarget target) => RunAsync(target, measured);

    /// <exception cref="CannotMeasureException">An answer was not as the target says.</exception>
    public async Task<LoadResult> RunAsync(LoadTarget target, TimeSpan time)
    {
        var tally = new LoadTally();
        var running = Enumerable.Range(0, connections).Select(i => Task.Run(() => new LoadConnection(target, tally).RunAsync(i))).ToList();
        var all = Task.WhenAll(running);
        await Task.WhenAny(all, Task.Delay(warmUp));
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
