namespace FoodSaaS.Benchmarks.Report;

/// <summary>One figure against its bound.</summary>
/// <param name="Unit"><c>ratio</c>, <c>ms</c>, <c>µs</c>, <c>MB</c>, <c>KB</c>, <c>score</c>.</param>
/// <param name="Compare"><c>&gt;=</c> or <c>&lt;=</c>: how the value must stand to the bound.</param>
/// <param name="Detail">What it was made from, for people.</param>
internal sealed record Row(string Name, double Value, double Bound, bool Holds, string Compare, string Unit, string Detail, DateTimeOffset MeasuredAt)
{
    public static Row AtLeast(string name, double value, double bound, string unit, string detail) =>
        new(name, Rounded(value), bound, value >= bound, ">=", unit, detail, TimeProvider.System.GetUtcNow());

    public static Row AtMost(string name, double value, double bound, string unit, string detail) =>
        new(name, Rounded(value), bound, value <= bound, "<=", unit, detail, TimeProvider.System.GetUtcNow());

    /// <summary>Never up to the bound from the wrong side: what holds is judged before.</summary>
    private static double Rounded(double value) => Math.Round(value, Math.Abs(value) < 10 ? 3 : 1);
}
