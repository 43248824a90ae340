using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Freshness.Crashes;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Ordering.Orders;

namespace FoodSaaS.IntegrationTests.Ordering.Crashes;

/// <summary>A process that is killed, and who is at it: three guests and two of the staff.</summary>
internal sealed class Node : IAsyncDisposable
{
    /// <summary>Of guests, until it is killed.</summary>
    private const int MostSteps = 8;
    private const int MostMilliseconds = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Guest[] _guests;
    private readonly IActor[] _actors;
    private readonly Random _random;
    private TimeSpan _startTakes = TimeSpan.FromSeconds(4);

    public Node(ChildProcess process, Shop shop, ConcurrentBag<Meal> meals, Random random)
    {
        (Process, Shop, _random) = (process, shop, random);
        _guests = [.. Enumerable.Range(0, 3).Select(_ => new Guest(shop, meals, new Random(random.Next())))];
        _actors = [.. _guests, new Waiter(shop, meals, new Random(random.Next())), new Waiter(shop, meals, new Random(random.Next()))];
    }

    public ChildProcess Process { get; }

    public Shop Shop { get; }

    /// <summary>Starts, works, and is killed: one time in five before it has started.</summary>
    /// <returns>Whether somebody waited for an answer just then.</returns>
    public async Task<bool> LiveAsync()
    {
        if (!Process.IsRunning && _random.Next(5) == 0)
        {
            await Process.DieSoonAsync(_startTakes * _random.NextDouble());
            return false;
        }

        if (!Process.IsRunning)
        {
            var began = Stopwatch.GetTimestamp();
            await Process.StartAsync();
            _startTakes = Stopwatch.GetElapsedTime(began);
        }

        return await WorkAsync();
    }

    /// <summary>Until those who ordered here have what they wanted.</summary>
    public Task FinishAsync(ApiClient browser, int seconds) => Task.WhenAll(_guests.Select(g => g.FinishAsync(browser, seconds)));

    public async ValueTask DisposeAsync()
    {
        foreach (var guest in _guests) guest.Dispose();
        await Process.DisposeAsync();
    }

    private async Task<bool> WorkAsync()
    {
        var (left, lost) = (_random.Next(1, MostSteps), 0);
        var isTime = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var end = new CancellationTokenSource();
        await using var dies = end.Token.Register(Process.Kill);
        var all = _actors.Select(actor => Task.Run(() => ActAsync(actor))).ToList();
        await await Task.WhenAny(isTime.Task.WaitAsync(Patience), Task.WhenAny(all).Unwrap());
        // Anywhere within what they are at.
        end.CancelAfter(_random.Next(MostMilliseconds));
        await Task.WhenAll(all);
        return lost > 0;

        async Task ActAsync(IActor actor)
        {
            while (!end.IsCancellationRequested)
            {
                try
                {
                    await actor.StepAsync();
                    if (actor is Guest && Interlocked.Decrement(ref left) <= 0) isTime.TrySetResult();
                }
                catch (Exception gone) when (end.IsCancellationRequested && gone is HttpRequestException or IOException or JsonException)
                {
                    // It died with the question.
                    Interlocked.Increment(ref lost);
                }
            }
        }
    }
}
