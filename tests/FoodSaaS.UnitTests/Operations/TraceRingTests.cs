using FoodSaaS.Api.Operations;

namespace FoodSaaS.UnitTests.Operations;

/// <summary>The traces of a development machine: few, and safe to look at.</summary>
public sealed class TraceRingTests
{
    private static readonly DateTime Noon = new(2026, 6, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly TraceRing _ring = new();

    [Fact]
    public void Keeps_the_last_traces_only_the_newest_first()
    {
        for (var i = 0; i < TraceRing.MostTraces + 50; i++) _ring.Add($"{i:x32}", Span("a", ""));

        var kept = _ring.Latest();
        Assert.Equal(TraceRing.MostTraces, kept.Count);
        Assert.Equal(($"{TraceRing.MostTraces + 49:x32}", $"{50:x32}"), (kept[0].Id, kept[^1].Id));
        Assert.Null(_ring.Find($"{49:x32}"));
    }

    [Fact]
    public void Keeps_as_much_of_one_trace_as_can_be_shown()
    {
        for (var i = 0; i < TraceRing.MostSpans + 50; i++) _ring.Add("one", Span($"s{i}", ""));

        Assert.Equal(TraceRing.MostSpans, _ring.Find("one")!.Spans.Count);
    }

    [Fact]
    public void A_waterfall_has_children_under_their_parents_in_the_order_in_which_they_began()
    {
        _ring.Add("t", Span("late", "root", start: 60, took: 40));
        _ring.Add("t", Span("inner", "early", start: 20, took: 10));
        _ring.Add("t", Span("early", "root", start: 10, took: 30));
        _ring.Add("t", Span("lost", "nobody", start: 50, took: 1));
        _ring.Add("t", Span("root", "", start: 0, took: 100));

        var lines = Waterfall.Of(_ring.Find("t")!);

        Assert.Equal(["root 0", "early 1", "inner 2", "late 1", "lost 0"], lines.Select(l => $"{l.Span.Name} {l.Depth}"));
        Assert.Equal((0.6, 0.4), (Math.Round(lines[3].Left, 3), Math.Round(lines[3].Width, 3)));
    }

    [Fact]
    public void What_came_from_outside_is_shown_as_text()
    {
        _ring.Add("t", Span("<script>alert(1)</script>", "", failure: "<b>", tag: "\"><img src=x onerror=alert(1)>"));

        var pages = TracePages.List(_ring.Latest()) + TracePages.One(_ring.Find("t")!);

        Assert.DoesNotContain("<script", pages, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", pages, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", pages, StringComparison.Ordinal);
    }

    private static SeenSpan Span(string name, string parent, int start = 0, int took = 1, string? failure = null, string tag = "x") =>
        new(name, parent, "FoodSaaS", name, Noon.AddMilliseconds(start), TimeSpan.FromMilliseconds(took), failure, [KeyValuePair.Create("tag", tag)]);
}
