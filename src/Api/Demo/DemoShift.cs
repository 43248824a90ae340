using System.Collections.Concurrent;

namespace FoodSaaS.Api.Demo;

/// <summary>A brand's staff at work on what was ordered within one hour, step by step, each order to an end that is fixed beforehand.</summary>
internal sealed class DemoShift(DemoBrand brand, DemoStaff staff, DemoApi site) : IDisposable
{
    /// <summary>The same orders in every copy, as far as the menu is the same.</summary>
    private const int Seed = 2026;

    /// <summary>Not every wish can be had at that hour.</summary>
    private const int Wishes = 4;

    private const int Looks = 10;

    /// <summary>What becomes of a brand's orders, one after the other.</summary>
    private static readonly Outcome[] Outcomes =
        [Outcome.Completed, Outcome.RefundedInPart, Outcome.Completed, Outcome.Rejected, Outcome.Refunded, Outcome.CalledOff, Outcome.Completed, Outcome.Completed];

    private readonly DemoGuest _guest = new(site, brand.Country);
    private readonly ConcurrentDictionary<string, (DemoOrder Order, Outcome Outcome)> _orders = new(StringComparer.Ordinal);
    private IReadOnlyList<DemoTicket> _tickets = [];

    private enum Outcome
    {
        Completed,
        RefundedInPart,
        Refunded,
        Rejected,
        CalledOff,
    }

    /// <summary>One guest after the other; at once, the first two payments of a brand would stumble over each other, and a stumble waits.</summary>
    public async Task SellAsync(int from, int count)
    {
        var wishes = await DemoWishes.ReadAsync(site, DemoOrdering.Of(brand), new Random(Seed + from));
        foreach (var end in Enumerable.Range(from, count).Select(n => Outcomes[n % Outcomes.Length]))
        {
            if (await OrderAsync(Enumerable.Range(0, Wishes).Select(_ => Fit(wishes.Next(), end)).ToList()) is { } order) _orders[order.Id] = (order, end);
        }
    }

    /// <summary>Whether all that was ordered has reached the board.</summary>
    public Task<bool> OnBoardAsync() => LookAsync(_ => true);

    /// <summary>Whether what is paid online was taken, a moment after the order was.</summary>
    public Task<bool> IsPaidForAsync() => LookAsync(ticket => !ticket.IsOnline || ticket.Captured == ticket.Total);

    public Task AnswerAsync() => EachAsync(ticket => _orders[ticket.Id].Outcome switch
    {
        Outcome.CalledOff => EndAsync(ticket, _guest.CallOffAsync(_orders[ticket.Id].Order)),
        Outcome.Rejected => EndAsync(ticket, staff.RejectAsync(ticket)),
        _ => staff.AcceptAsync(ticket),
    });

    public Task MoveAsync(string to) => EachAsync(ticket => staff.MoveAsync(ticket, to));

    public Task GiveBackAsync() => EachAsync(ticket => _orders[ticket.Id].Outcome switch
    {
        Outcome.Refunded => staff.RefundAsync(ticket, all: true),
        Outcome.RefundedInPart => staff.RefundAsync(ticket, all: false),
        _ => Task.CompletedTask,
    });

    public void Dispose() => site.Dispose();

    /// <summary>Money can go back only where it was paid on the site; otherwise guests pay as they like, with cards that are good.</summary>
    private static DemoWish? Fit(DemoWish? wish, Outcome end) => wish is null
        ? null
        : wish with { Card = DemoCard.Good, OnlyLooks = false, ChangesHisMind = false, Method = end == Outcome.Completed ? wish.Method : "ONLINE" };

    private async Task<DemoOrder?> OrderAsync(IEnumerable<DemoWish?> wishes)
    {
        foreach (var wish in wishes.OfType<DemoWish>())
        {
            if (await _guest.OrderAsync(wish, mayWait: false) is { } order) return order;
        }

        return null;
    }

    private async Task<bool> LookAsync(Func<DemoTicket, bool> isReady)
    {
        _tickets = _orders.IsEmpty ? [] : [.. (await staff.BoardAsync()).Where(t => _orders.ContainsKey(t.Id) && isReady(t))];
        return _tickets.Count == _orders.Count;
    }

    private Task EachAsync(Func<DemoTicket, Task> work) => Task.WhenAll(_tickets.Select(ticket => DoAsync(ticket, work)));

    /// <summary>What becomes of the payment changes an order, too; then its ticket is looked at again.</summary>
    private async Task DoAsync(DemoTicket ticket, Func<DemoTicket, Task> work)
    {
        for (var looks = 1; ; looks++)
        {
            try
            {
                await work(ticket);
                return;
            }
            catch (DemoRefusedException refused) when (refused.Code == "STALE_VERSION" && looks < Looks)
            {
                ticket = (await staff.BoardAsync()).Single(t => t.Id == ticket.Id);
            }
        }
    }

    /// <summary>Nothing more is done with it.</summary>
    private async Task EndAsync(DemoTicket ticket, Task last)
    {
        await last;
        _orders.TryRemove(ticket.Id, out _);
    }
}
