using System.Text;
using System.Text.Encodings.Web;
using FoodSaaS.Customers.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;

namespace FoodSaaS.Customers.Api;

/// <summary>The text messages of a development machine, at <c>/dev/sms</c> for people and <c>/dev/sms.json</c> for programs.</summary>
internal static class DevelopmentTextPages
{
    private sealed record TextJson(string To, string Text, string SentAt);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/dev/sms.json", (DevelopmentTexts texts) => Results.Json(texts.Texts.Select(t => new TextJson(t.To, t.Text, SentAt(t)))));
        endpoints.MapGet("/dev/sms", (DevelopmentTexts texts) => Results.Content(Page(texts.Texts), "text/html; charset=utf-8"));
    }

    private static string Page(IReadOnlyList<KeptText> texts)
    {
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Text messages</title><h1>Text messages</h1>");
        if (texts.Count == 0) page.Append("<p>Nothing was sent yet.</p>");
        foreach (var text in texts) page.Append("<article><h2>").Append(Escape(text.To)).Append("</h2><p>").Append(Escape(SentAt(text))).Append("</p><pre>").Append(Escape(text.Text)).Append("</pre></article>");
        return page.Append("</html>").ToString();
    }

    private static string Escape(string text) => HtmlEncoder.Default.Encode(text);

    private static string SentAt(KeptText text) => InstantPattern.ExtendedIso.Format(text.SentAt);
}
