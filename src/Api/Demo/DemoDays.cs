using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Events;
using NodaTime;

namespace FoodSaaS.Api.Demo;

/// <summary>
/// The days of trade before today: hours at which invented guests ordered and staff worked, through the API, while the host's clock said so. So orders, payments, books
/// and history have the shape that they always have. Nothing of it is left open, and nothing is of today.
/// </summary>
internal sealed class DemoDays(IServiceProvider services, Action<Instant> moveClock, int port, string rootDomain)
{
    /// <summary>When it is noon in Berlin and Bristol and evening in Tokyo, whatever the season: all are open, on the same day of all calendars.</summary>
    private static readonly LocalTime Hour = new(12, 20);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private const int LooksBetweenWords = 25;

    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(10);

    /// <param name="before">How many days before today.</param>
    public static Instant HourOf(Instant now, int before) => Hour.On(now.InUtc().Date.PlusDays(-before)).InUtc().ToInstant();

    /// <summary>One hour of one day. A brand that is closed then sells nothing.</summary>
    /// <param name="staff">Signed in.</param>
    /// <param name="from">Number of the hour's first order among a brand's.</param>
    /// <param name="count">Orders of each brand.</param>
    public async Task TradeAsync(IReadOnlyList<(DemoBrand Brand, DemoStaff Staff)> staff, Instant hour, int from, int count)
    {
        await SettleAsync();
        moveClock(hour);
        var shifts = staff.Select(s => new DemoShift(s.Brand, s.Staff, new DemoApi(port, $"{s.Brand.Slug}.{rootDomain}"))).ToList();
        await Task.WhenAll(shifts.Select(s => s.SellAsync(from, count)));
        await StepAsync(shifts, hour + Duration.FromMinutes(2), s => s.OnBoardAsync(), s => s.AnswerAsync());
        await StepAsync(shifts, hour + Duration.FromMinutes(21), s => s.IsPaidForAsync(), s => s.MoveAsync("READY"));
        await StepAsync(shifts, hour + Duration.FromMinutes(34), s => s.IsPaidForAsync(), s => s.MoveAsync("COMPLETED"));
        await StepAsync(shifts, hour + Duration.FromMinutes(50), s => s.IsPaidForAsync(), s => s.GiveBackAsync());
        await SettleAsync();
        foreach (var shift in shifts) shift.Dispose();
    }

    /// <summary>Until all that came of this is done.</summary>
    public async Task SettleAsync()
    {
        var backlog = services.GetRequiredService<Backlog>();
        using var patience = new CancellationTokenSource(Patience);
        for (var looks = 0; !await backlog.IsEmptyAsync(patience.Token); looks++)
        {
            // Loops that wait for a time do not see that the clock was moved.
            if (looks % LooksBetweenWords == 0)
            {
                services.GetRequiredService<DispatcherSignal>().Raise();
                services.GetRequiredService<CallSignal>().Raise();
            }

            await Task.Delay(Blink, patience.Token);
        }
    }

    /// <summary>Waits until nothing is on its way and all are so far, lets the time come, and has all do the next thing.</summary>
    private async Task StepAsync(List<DemoShift> shifts, Instant at, Func<DemoShift, Task<bool>> isReady, Func<DemoShift, Task> step)
    {
        await SettleAsync();
        using var patience = new CancellationTokenSource(Patience);
        foreach (var shift in shifts)
        {
            while (!await isReady(shift)) await Task.Delay(Blink, patience.Token);
        }

        moveClock(at);
        await Task.WhenAll(shifts.Select(step));
    }
}
