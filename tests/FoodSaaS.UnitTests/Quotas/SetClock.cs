using System.Diagnostics;

namespace FoodSaaS.UnitTests.Quotas;

/// <summary>Time that a test moves on; it begins long after zero, as real clocks do.</summary>
internal sealed class SetClock : TimeProvider
{
    private long _now = Stopwatch.Frequency * 1_000;

    public override long TimestampFrequency => Stopwatch.Frequency;

    public override long GetTimestamp() => _now;

    public void Advance(TimeSpan by) => _now += (long)(by.TotalSeconds * Stopwatch.Frequency);
}
