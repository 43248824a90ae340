namespace FoodSaaS.Api.GraphQL;

/// <summary>What one operation or fragment counts for, without the fragments that it spreads.</summary>
internal sealed class DefinitionShape
{
    /// <summary>Name of the fragment; null for operations.</summary>
    public string? FragmentName { get; set; }

    public DocumentCounts Own { get; set; }

    /// <summary>Fragments spread here, each with the depth of its place.</summary>
    public List<(string Name, int Depth)> Spreads { get; } = [];
}

/// <summary>Counts that add up without ever overflowing.</summary>
internal readonly record struct DocumentCounts(int Fields, int Aliases, int Directives, int Depth)
{
    private const int Plenty = 1_000_000;

    /// <summary>These counts and those of a fragment that is spread at <paramref name="depth"/>.</summary>
    public DocumentCounts With(DocumentCounts spread, int depth) => new(
        Math.Min(Fields + spread.Fields, Plenty),
        Math.Min(Aliases + spread.Aliases, Plenty),
        Math.Min(Directives + spread.Directives, Plenty),
        Math.Max(Depth, Math.Min(depth + spread.Depth - 1, Plenty)));

    /// <summary>The counts of two definitions beside each other.</summary>
    public DocumentCounts Beside(DocumentCounts other) => With(other, 1);
}
