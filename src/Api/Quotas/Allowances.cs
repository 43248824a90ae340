using System.Collections.Concurrent;

namespace FoodSaaS.Api.Quotas;

/// <summary>The allowances of many subjects. Full ones are forgotten when room is needed; while there is none, newcomers share one.</summary>
internal sealed class Allowances<TSubject>(Rate rate, TimeProvider time, int most = 100_000)
    where TSubject : struct
{
    private readonly ConcurrentDictionary<TSubject, Allowance> _known = new();
    private readonly Allowance _shared = new();
    private readonly Lock _sweep = new();
    private long _sweptAt;

    public int Count => _known.Count;

    public bool TryTake(TSubject subject, double amount, out TimeSpan wait)
    {
        var now = time.GetTimestamp();
        if (!_known.TryGetValue(subject, out var allowance)) allowance = Newcomer(subject, now);
        return allowance.TryTake(rate, now, amount, out wait);
    }

    /// <summary>As <see cref="Allowance.Correct"/>; an allowance that is known to nobody any more lacks nothing.</summary>
    public void Correct(TSubject subject, double amount)
    {
        var now = time.GetTimestamp();
        if (_known.TryGetValue(subject, out var allowance)) allowance.Correct(rate, now, amount);
        else if (amount > 0) Newcomer(subject, now).Correct(rate, now, amount);
    }

    private Allowance Newcomer(TSubject subject, long now)
    {
        if (_known.Count >= most) Sweep(now);
        return _known.Count >= most ? _shared : _known.GetOrAdd(subject, _ => new Allowance());
    }

    /// <summary>At most once a second: it looks at all of them.</summary>
    private void Sweep(long now)
    {
        lock (_sweep)
        {
            if (_sweptAt != 0 && time.GetElapsedTime(_sweptAt, now) < TimeSpan.FromSeconds(1)) return;
            _sweptAt = now;
            foreach (var known in _known.Where(k => k.Value.IsFull(now))) _known.TryRemove(known);
        }
    }
}
