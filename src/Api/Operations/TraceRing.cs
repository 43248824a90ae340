using System.Diagnostics;
using System.Globalization;
using OpenTelemetry;

namespace FoodSaaS.Api.Operations;

/// <summary>A span as it is shown.</summary>
/// <param name="ParentId">Sixteen zeros where it has none.</param>
internal sealed record SeenSpan(string Id, string ParentId, string Source, string Name, DateTime Start, TimeSpan Duration, string? Failure, IReadOnlyList<KeyValuePair<string, string>> Tags);

/// <summary>What is known of one trace; spans come in the order in which they ended.</summary>
internal sealed record SeenTrace(string Id, IReadOnlyList<SeenSpan> Spans)
{
    public DateTime Start => Spans.Min(s => s.Start);

    public TimeSpan Duration => Spans.Max(s => s.Start + s.Duration) - Start;

    /// <summary>By what it began with.</summary>
    public string Name => Spans.MinBy(s => s.Start)!.Name;
}

/// <summary>The last traces, in memory: as many as somebody looks through, and of each as much as fits a page.</summary>
internal sealed class TraceRing(int mostTraces = TraceRing.MostTraces)
{
    public const int MostTraces = 200;
    public const int MostSpans = 300;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<SeenSpan>> _traces = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public void Add(string trace, SeenSpan span)
    {
        lock (_gate)
        {
            if (!_traces.TryGetValue(trace, out var spans))
            {
                if (_order.Count == mostTraces) _traces.Remove(_order.Dequeue());
                _traces[trace] = spans = [];
                _order.Enqueue(trace);
            }

            if (spans.Count < MostSpans) spans.Add(span);
        }
    }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<SeenTrace> Latest()
    {
        lock (_gate) return [.. _order.Reverse().Select(id => new SeenTrace(id, [.. _traces[id]]))];
    }

    public SeenTrace? Find(string id)
    {
        lock (_gate) return _traces.TryGetValue(id, out var spans) ? new SeenTrace(id, [.. spans]) : null;
    }
}

/// <summary>Puts what ended into the ring.</summary>
internal sealed class RingProcessor(TraceRing ring) : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data) => ring.Add(data.TraceId.ToHexString(), new SeenSpan(
        data.SpanId.ToHexString(),
        data.ParentSpanId.ToHexString(),
        data.Source.Name,
        data.DisplayName,
        data.StartTimeUtc,
        data.Duration,
        data.Status == ActivityStatusCode.Error ? data.StatusDescription ?? "failed" : null,
        [.. data.TagObjects.Select(t => KeyValuePair.Create(t.Key, Convert.ToString(t.Value, CultureInfo.InvariantCulture) ?? ""))]));
}
