using NodaTime;

namespace FoodSaaS.Api.Demo.Rush;

/// <summary>The rush at one brand: guests who come and order, and staff who work on what they ordered. Whatever fails is said and gone on from.</summary>
internal sealed class BrandRush(DemoBrand brand, DemoApi site, DemoStaff staff, IClock clock, RushOptions options, ILogger log)
{
    /// <summary>What guests choose from is read anew so often.</summary>
    private static readonly Duration MenuKept = Duration.FromMinutes(5);

    /// <summary>After a sleep of the machine nobody makes up for it.</summary>
    private static readonly Duration LongestStep = Duration.FromMinutes(1);

    /// <summary>Wrong passwords are counted: the owner may have taken another one.</summary>
    private static readonly Duration BetweenSignIns = Duration.FromMinutes(2);

    private readonly Random _guestsLuck = new(options.Seed + brand.Slug.Sum(letter => letter));
    private readonly Random _kitchensLuck = new(options.Seed);
    private readonly Dictionary<string, TicketFate> _fates = new(StringComparer.Ordinal);
    private readonly DemoGuest _guest = new(site, brand.Country);
    private readonly List<Task> _underWay = [];
    private readonly Instant _began = clock.GetCurrentInstant();

    private DemoWishes? _wishes;
    private Instant _readAt;
    private Instant _last = clock.GetCurrentInstant();
    private Instant _signInAt;
    private bool _isSignedIn;

    /// <summary>Does what is due by now. Guests go on by themselves; see <see cref="GuestsAsync"/>.</summary>
    public async Task StepAsync()
    {
        var now = clock.GetCurrentInstant();
        var (since, within) = (now - _began, Duration.Min(now - _last, LongestStep));
        _last = now;
        _underWay.RemoveAll(task => task.IsCompleted);
        IReadOnlyList<DemoTicket>? board = null;
        await TryAsync("board", async () => board = await BoardAsync(now));
        await TryAsync("guests", () => LetInAsync(options.Pace.Draw(_guestsLuck, since, within), board, now));
        foreach (var ticket in board ?? []) await WorkAsync(ticket, now);
    }

    /// <summary>Everybody who came has ordered or gone.</summary>
    public Task GuestsAsync() => Task.WhenAll(_underWay);

    private async Task<IReadOnlyList<DemoTicket>?> BoardAsync(Instant now)
    {
        if (!_isSignedIn)
        {
            if (now < _signInAt) return null;
            _signInAt = now + BetweenSignIns;
            await staff.SignInAsync();
            _isSignedIn = true;
        }

        try
        {
            var board = await staff.BoardAsync();
            foreach (var gone in _fates.Keys.Except(board.Select(t => t.Id), StringComparer.Ordinal).ToList()) _fates.Remove(gone);
            return board;
        }
        catch (DemoRefusedException)
        {
            // The session has ended, or somebody has taken the right to the board.
            _isSignedIn = false;
            throw;
        }
    }

    /// <summary>No more than the board has room for; where nobody looks at the board, no more than fit on it at once.</summary>
    private async Task LetInAsync(int coming, IReadOnlyList<DemoTicket>? board, Instant now)
    {
        var room = options.MostOpen - _underWay.Count - (board?.Count(t => t.IsOpen) ?? options.MostOpen - 1);
        if (coming == 0 || room <= 0) return;
        if (_wishes is null || now - _readAt > MenuKept) (_wishes, _readAt) = (await DemoWishes.ReadAsync(site, DemoOrdering.Of(brand), _guestsLuck), now);
        var waiting = board?.Count(t => t.IsScheduled) ?? 0;
        for (var guest = 0; guest < Math.Min(coming, room); guest++)
        {
            if (_wishes.Next() is { } wish) _underWay.Add(ServeAsync(wish, mayWait: waiting + guest < options.MostScheduled));
        }
    }

    private Task ServeAsync(DemoWish wish, bool mayWait) => TryAsync("guest", async () =>
    {
        if (await _guest.OrderAsync(wish, mayWait) is { } order && wish.ChangesHisMind) await _guest.CallOffAsync(order);
    });

    private Task WorkAsync(DemoTicket ticket, Instant now)
    {
        if (!_fates.TryGetValue(ticket.Id, out var fate)) _fates[ticket.Id] = fate = new TicketFate(_kitchensLuck);
        return fate.Next(ticket, now) is { } step ? TryAsync("kitchen", () => DoAsync(ticket, step)) : Task.CompletedTask;
    }

    private async Task DoAsync(DemoTicket ticket, TicketStep step)
    {
        await (step switch
        {
            TicketStep.Accept => staff.AcceptAsync(ticket),
            TicketStep.AcceptLess => staff.AcceptAsync(ticket, lacksOne: true),
            TicketStep.Reject => staff.RejectAsync(ticket),
            TicketStep.Cancel => staff.CancelAsync(ticket),
            TicketStep.Cook => staff.MoveAsync(ticket, "PREPARING"),
            TicketStep.Serve => staff.MoveAsync(await staff.MarkMadeAsync(ticket), "READY"),
            TicketStep.Send => staff.MoveAsync(ticket, "OUT_FOR_DELIVERY"),
            TicketStep.Complete => staff.MoveAsync(ticket, "COMPLETED"),
            TicketStep.RefundOne => staff.RefundAsync(ticket, all: false),
            _ => staff.RefundAsync(ticket, all: true),
        });
    }

    private async Task TryAsync(string who, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (DemoRefusedException refused)
        {
            log.LogInformation("Lunch rush at {Brand}, {Who}: {Code}.", brand.Slug, who, refused.Code);
        }
        catch (Exception failure) when (!site.Stopping.IsCancellationRequested)
        {
            log.LogWarning("Lunch rush at {Brand}, {Who}: {Failure}", brand.Slug, who, failure.Message);
        }
    }
}
