using System.Text;
using System.Text.Encodings.Web;
using FoodSaaS.Accounts.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;

namespace FoodSaaS.Accounts.Api;

/// <summary>The mails of a development machine, at <c>/dev/mail</c> for people and <c>/dev/mail.json</c> for programs.</summary>
internal static class DevelopmentMailPages
{
    private sealed record MailJson(string To, string Subject, string Text, string SentAt);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/dev/mail.json", (DevelopmentMailbox mailbox) => Json(mailbox));
        endpoints.MapGet("/dev/mail", (HttpRequest request, DevelopmentMailbox mailbox) => WantsJson(request) ? Json(mailbox) : Html(mailbox));
    }

    private static bool WantsJson(HttpRequest request) =>
        request.Headers.Accept.ToString() is var accept && accept.Contains("application/json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static IResult Json(DevelopmentMailbox mailbox) =>
        Results.Json(mailbox.Mails.Select(m => new MailJson(m.To, m.Subject, m.Text, SentAt(m))));

    private static IResult Html(DevelopmentMailbox mailbox) => Results.Content(Page(mailbox.Mails), "text/html; charset=utf-8");

    internal static string Page(IReadOnlyList<KeptMail> mails)
    {
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Mail</title><h1>Mail</h1>");
        if (mails.Count == 0) page.Append("<p>Nothing was sent yet.</p>");
        foreach (var mail in mails)
        {
            page.Append("<article><h2>").Append(Escape(mail.Subject)).Append("</h2><p>to ").Append(Escape(mail.To)).Append(", ").Append(Escape(SentAt(mail)));
            page.Append("</p><pre>").Append(Escape(mail.Text)).Append("</pre></article>");
        }

        return page.Append("</html>").ToString();
    }

    private static string Escape(string text) => HtmlEncoder.Default.Encode(text);

    private static string SentAt(KeptMail mail) => InstantPattern.ExtendedIso.Format(mail.SentAt);
}
