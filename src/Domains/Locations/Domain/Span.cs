namespace FoodSaaS.Locations.Domain;

/// <summary>Minutes from one to another, and the place in the caller's list that says so.</summary>
internal readonly record struct Span(int Start, int End, int Index)
{
    /// <summary>Places in the list that begin before an earlier one has ended.</summary>
    /// <param name="openUntil">The minute until which it is open from before the first of them.</param>
    public static IEnumerable<int> Overlapping(IEnumerable<Span> spans, int openUntil)
    {
        foreach (var (start, end, index) in spans.OrderBy(s => s.Start))
        {
            if (start < openUntil) yield return index;
            openUntil = Math.Max(openUntil, end);
        }
    }
}
