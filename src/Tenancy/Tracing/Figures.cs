using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FoodSaaS.Tenancy.Tracing;

/// <summary>What is counted, by labels of which there are few: no brand is one.</summary>
public static class Figures
{
    public const string MeterName = "FoodSaaS";

    private static readonly Meter Own = new(MeterName);

    private static readonly Histogram<double> Work = Own.CreateHistogram<double>("foodsaas.work.duration", "ms", "Deliveries, outgoing calls, pages and GraphQL operations, by kind and name.");

    /// <summary>Whether anybody reads the figures.</summary>
    public static bool AreRead => Work.Enabled;

    /// <param name="kind"><c>delivery</c>, <c>call</c>, <c>page</c> or <c>operation</c>.</param>
    /// <param name="name">One of few: a subscriber, a caller, a root field of the schema.</param>
    /// <param name="since">A time stamp of <see cref="Stopwatch"/>.</param>
    public static void Record(string kind, string name, long since, bool isFailed)
    {
        if (!Work.Enabled) return;
        Work.Record(Stopwatch.GetElapsedTime(since).TotalMilliseconds, new("kind", kind), new("name", name), new("failed", isFailed));
    }
}
