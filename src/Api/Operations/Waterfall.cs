namespace FoodSaaS.Api.Operations;

/// <summary>One line of a trace's picture.</summary>
/// <param name="Depth">Under how many others it lies.</param>
/// <param name="Left">Where it begins, in parts of the whole (0 to 1).</param>
/// <param name="Width">How long it takes, in parts of the whole.</param>
internal sealed record WaterfallLine(SeenSpan Span, int Depth, double Left, double Width);

/// <summary>Orders a trace's spans: children under what they are part of, by when they began. What lost its parent stands at the left.</summary>
internal static class Waterfall
{
    private const int Deepest = 30;

    public static IReadOnlyList<WaterfallLine> Of(SeenTrace trace)
    {
        var known = trace.Spans.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var children = trace.Spans.OrderBy(s => s.Start).ToLookup(s => known.Contains(s.ParentId) ? s.ParentId : "", StringComparer.Ordinal);
        var whole = Math.Max(trace.Duration.TotalMilliseconds, 0.001);
        var lines = new List<WaterfallLine>(trace.Spans.Count);
        Add("", 0);
        return lines;

        void Add(string parent, int depth)
        {
            foreach (var span in children[parent])
            {
                lines.Add(new WaterfallLine(span, depth, (span.Start - trace.Start).TotalMilliseconds / whole, span.Duration.TotalMilliseconds / whole));
                if (depth < Deepest) Add(span.Id, depth + 1);
            }
        }
    }
}
