using System.Text;
using System.Text.Encodings.Web;
using FoodSaaS.Cms.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FoodSaaS.Cms.Api;

/// <summary>The name servers of a development machine, at <c>/dev/dns</c>: a POST of <c>name</c> and <c>text</c> puts a record there, an empty text takes it away.</summary>
internal static class DevelopmentDnsPages
{
    private sealed record Record(string? Name, string? Text);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/dev/dns", (DevelopmentRecords records) => Results.Content(Page(records.All), "text/html; charset=utf-8"));
        endpoints.MapPost("/dev/dns", (Record record, DevelopmentRecords records) =>
        {
            if (string.IsNullOrWhiteSpace(record.Name)) return Results.BadRequest();
            records.Put(record.Name.Trim(), record.Text?.Trim() ?? "");
            return Results.NoContent();
        });
    }

    private static string Page(IReadOnlyDictionary<string, string> records)
    {
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>DNS</title><h1>Records of this machine</h1>");
        if (records.Count == 0) page.Append("<p>None yet.</p>");
        foreach (var (name, text) in records) page.Append("<p><code>").Append(HtmlEncoder.Default.Encode(name)).Append("</code> TXT <code>").Append(HtmlEncoder.Default.Encode(text)).Append("</code></p>");
        return page.Append("</html>").ToString();
    }
}
