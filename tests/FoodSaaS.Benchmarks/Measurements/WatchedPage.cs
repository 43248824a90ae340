using System.Diagnostics;
using System.Text;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>A page of a storefront that is asked again and again.</summary>
internal sealed class WatchedPage(LoopbackClient client, string host, string path)
{
    /// <summary>How long a page must stay fresh before it is believed.</summary>
    private static readonly TimeSpan Trial = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    /// <summary>Has the front door keep the page: only a page that is kept can be stale.</summary>
    public async Task VisitAsync()
    {
        var watch = Stopwatch.StartNew();
        while ((await AskAsync()).Header("X-FoodSaaS-Cache") != "HIT")
        {
            if (watch.Elapsed > Patience) throw new CannotMeasureException($"The front door does not keep {host}{path}.");
            await Task.Delay(Pause);
        }
    }

    /// <summary>Asks until the price has been there long enough. The end of the last stale answer, counted from <paramref name="since"/>; zero where there was none.</summary>
    public async Task<(TimeSpan LastStale, bool Relapsed)> WatchAsync(string price, long since)
    {
        var wanted = Encoding.UTF8.GetBytes(price);
        var lastStale = TimeSpan.Zero;
        TimeSpan? firstFresh = null;
        var relapsed = false;
        while (true)
        {
            var isFresh = (await AskAsync()).Body.AsSpan().IndexOf(wanted) >= 0;
            var now = Stopwatch.GetElapsedTime(since);
            if (!isFresh)
            {
                lastStale = now;
                relapsed |= firstFresh is not null;
                firstFresh = null;
                if (now > Patience) throw new CannotMeasureException($"{host}{path} did not show the price {price} within {Patience.TotalSeconds} s.");
            }
            else
            {
                firstFresh ??= now;
                if (now - firstFresh > Trial) return (lastStale, relapsed);
            }

            await Task.Delay(Pause);
        }
    }

    private async Task<Answer> AskAsync()
    {
        var answer = await client.GetAsync(host, path);
        return answer.Status == 200 ? answer : throw new CannotMeasureException($"{host}{path} answered {answer.Status}.");
    }
}
