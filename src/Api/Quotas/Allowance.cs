using System.Diagnostics;

namespace FoodSaaS.Api.Quotas;

/// <summary>How fast an allowance refills, and how much of it can be saved up.</summary>
internal readonly record struct Rate(double PerSecond, double Burst)
{
    internal long TicksFor(double amount) => (long)(amount / PerSecond * Stopwatch.Frequency);
}

/// <summary>
/// An allowance that refills with time: the generic cell rate algorithm (ITU-T I.371). It is one number, the moment until which what was taken is paid for, so
/// that taking needs no lock.
/// </summary>
internal sealed class Allowance
{
    private long _paidUntil;

    /// <param name="now">Of <see cref="TimeProvider.GetTimestamp"/>, with the frequency of <see cref="Stopwatch"/>.</param>
    /// <param name="wait">How long until as much is there again; zero where it was taken.</param>
    public bool TryTake(Rate rate, long now, double amount, out TimeSpan wait)
    {
        var cost = rate.TicksFor(amount);
        var most = rate.TicksFor(rate.Burst);
        while (true)
        {
            var paid = Volatile.Read(ref _paidUntil);
            var next = Math.Max(paid, now) + cost;
            if (next - now > most)
            {
                wait = Stopwatch.GetElapsedTime(0, next - now - most);
                return false;
            }

            if (Interlocked.CompareExchange(ref _paidUntil, next, paid) != paid) continue;
            wait = TimeSpan.Zero;
            return true;
        }
    }

    /// <summary>Takes more, even beyond what there is, so that the debt is waited for; or gives back where <paramref name="amount"/> is below zero.</summary>
    public void Correct(Rate rate, long now, double amount)
    {
        var cost = rate.TicksFor(amount);
        while (true)
        {
            var paid = Volatile.Read(ref _paidUntil);
            var next = cost > 0 ? Math.Max(paid, now) + cost : paid + cost;
            if (Interlocked.CompareExchange(ref _paidUntil, next, paid) == paid) return;
        }
    }

    /// <summary>True where nothing is missing, so that forgetting it changes nothing.</summary>
    public bool IsFull(long now) => Volatile.Read(ref _paidUntil) <= now;
}
