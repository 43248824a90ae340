using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace FoodSaaS.Api.Operations;

/// <summary>The traces of a development machine: the list at <c>/dev/traces</c>, one as a waterfall at <c>/dev/traces?id=…</c>.</summary>
internal static class TracePages
{
    private const string Style = """
        body{font:15px/1.5 system-ui,sans-serif;margin:0;padding:1rem;max-width:75rem;color-scheme:light dark}
        table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.25rem .5rem;border-bottom:1px solid color-mix(in srgb,currentColor 15%,transparent);vertical-align:top}
        td.n{text-align:right;white-space:nowrap}.bar{position:relative;min-width:12rem;height:1rem}.bar i{position:absolute;top:.15rem;height:.7rem;min-width:2px;background:#3b82f6;border-radius:2px}
        .failed .bar i{background:#dc2626}small{opacity:.7;word-break:break-all}code{font-size:.85em}
        """;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/dev/traces", (string? id, TraceRing ring) =>
            id is null ? Html("Traces", List(ring.Latest())) : ring.Find(id) is { } trace ? Html(trace.Name, One(trace)) : Results.NotFound());
    }

    internal static string List(IReadOnlyList<SeenTrace> traces)
    {
        if (traces.Count == 0) return "<p>Nothing was traced yet: answers from memory are not, everything else is.</p>";
        var rows = new StringBuilder("<table><tr><th>Began (UTC)<th>What<th>Spans<th>Took</tr>");
        foreach (var trace in traces)
        {
            var failed = trace.Spans.Any(s => s.Failure is not null);
            rows.Append(failed ? "<tr class=\"failed\"><td>" : "<tr><td>").Append(trace.Start.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture))
                .Append("<td><a href=\"/dev/traces?id=").Append(trace.Id).Append("\">").Append(Escape(trace.Name)).Append("</a>").Append(failed ? " ✗" : "")
                .Append("<td class=\"n\">").Append(trace.Spans.Count).Append("<td class=\"n\">").Append(Milliseconds(trace.Duration)).Append("</tr>");
        }

        return rows.Append("</table>").ToString();
    }

    internal static string One(SeenTrace trace)
    {
        var rows = new StringBuilder("<p><a href=\"/dev/traces\">All traces</a> · <code>").Append(trace.Id).Append("</code> · ").Append(Milliseconds(trace.Duration)).Append("</p><table>");
        foreach (var (span, depth, left, width) in Waterfall.Of(trace))
        {
            rows.Append(span.Failure is null ? "<tr>" : "<tr class=\"failed\">").Append(CultureInfo.InvariantCulture, $"<td style=\"padding-left:{depth + 1}rem\">").Append(Escape(span.Name));
            if (span.Failure is { } failure) rows.Append(" <b>").Append(Escape(failure)).Append("</b>");
            rows.Append("<br><small>").Append(Escape(span.Source));
            foreach (var (key, value) in span.Tags) rows.Append(" · ").Append(Escape(key)).Append('=').Append(Escape(value.Length > 200 ? value[..200] + "…" : value));
            rows.Append("</small><td class=\"n\">").Append(Milliseconds(span.Duration))
                .Append(CultureInfo.InvariantCulture, $"<td><div class=\"bar\"><i style=\"left:{left * 100:0.##}%;width:{Math.Min(width, 1 - left) * 100:0.##}%\"></i></div></tr>");
        }

        return rows.Append("</table>").ToString();
    }

    private static IResult Html(string title, string body) => Results.Content(
        $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Escape(title)}</title><style>{Style}</style><h1>{Escape(title)}</h1>{body}</html>", "text/html; charset=utf-8");

    private static string Milliseconds(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0.0} ms");

    private static string Escape(string text) => HtmlEncoder.Default.Encode(text);
}
