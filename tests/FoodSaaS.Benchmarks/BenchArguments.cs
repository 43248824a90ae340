namespace FoodSaaS.Benchmarks;

/// <summary>What was asked for: <c>[name …] [--quick]</c>.</summary>
/// <param name="Names">Measurements or single rows; empty for all.</param>
/// <param name="IsQuick">Short rounds, to try a change of the program; their figures are shown but never written down.</param>
internal sealed record BenchArguments(IReadOnlyList<string> Names, bool IsQuick)
{
    private const string Quick = "--quick";

    public static BenchArguments Of(string[] args) => new([.. args.Where(a => a != Quick)], args.Contains(Quick));

    public bool Wants(IMeasurement measurement) =>
        Names.Count == 0 || Names.Any(n => n == measurement.Name || measurement.Name.StartsWith(n + "-", StringComparison.Ordinal));
}
