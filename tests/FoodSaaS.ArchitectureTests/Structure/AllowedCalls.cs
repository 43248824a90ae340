namespace FoodSaaS.ArchitectureTests.Structure;

/// <summary>The table of allowed calls in ARCHITECTURE.md, between two marks.</summary>
internal static class AllowedCalls
{
    private const string Begin = "<!-- allowed-calls -->";
    private const string End = "<!-- /allowed-calls -->";

    public static IReadOnlyList<ContractUse> Read(string markdown)
    {
        var (begin, end) = (markdown.IndexOf(Begin, StringComparison.Ordinal), markdown.IndexOf(End, StringComparison.Ordinal));
        Assert.True(begin >= 0 && end > begin, $"ARCHITECTURE.md needs its table of allowed calls between {Begin} and {End}.");
        return [.. markdown[begin..end].Split('\n')
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(cells => cells.Length == 2)
            .Skip(2)
            .Select(cells => new ContractUse(cells[0], cells[1]))];
    }

    public static string Print(IEnumerable<ContractUse> uses) =>
        $"{Begin}\n| caller | contract |\n| --- | --- |\n{string.Concat(Sorted(uses).Select(u => $"| {u.Caller} | {u.Contract} |\n"))}{End}";

    public static IEnumerable<ContractUse> Sorted(IEnumerable<ContractUse> uses) => uses.OrderBy(u => u.Caller, StringComparer.Ordinal).ThenBy(u => u.Contract, StringComparer.Ordinal);

    /// <summary>Callers that come back to themselves by following the calls.</summary>
    public static IEnumerable<string> Circles(IReadOnlyCollection<ContractUse> uses)
    {
        var next = uses.ToLookup(u => u.Caller, u => u.Contract);
        return uses.Select(u => u.Caller).Distinct().Where(start => Reachable(start, next).Contains(start)).Select(c => $"{c} calls itself through others");
    }

    private static HashSet<string> Reachable(string start, ILookup<string, string> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(next[start]);
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at)) continue;
            foreach (var further in next[at]) open.Push(further);
        }

        return seen;
    }
}
