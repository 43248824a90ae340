using System.Text;
using System.Text.Encodings.Web;
using FoodSaaS.Tenancy.Access;
using Microsoft.AspNetCore.Http;

namespace FoodSaaS.Accounts.Api.Apps;

/// <param name="Lacking">What the app asks for and the person may not do there himself; with any the brand cannot be chosen.</param>
internal sealed record BrandChoice(string Slug, string Name, IReadOnlyList<Permission> Lacking);

/// <param name="Hidden">Fields that come back as they are.</param>
internal sealed record ConsentView(
    string App, string Maker, string Email, IReadOnlyList<Permission> Wanted, bool StaysConnected, Uri RedirectUri, IReadOnlyList<BrandChoice> Brands, IReadOnlyList<KeyValuePair<string, string>> Hidden);

/// <summary>The page on which somebody lets an app act for him, in the console's look. It has no script, and no other page may show it.</summary>
internal static class ConsentPage
{
    private const string Style = """
        :root{color-scheme:light dark;--paper:light-dark(#f6f5f1,#121614);--surface:light-dark(#fff,#1a1f1c);--ink:light-dark(#1b211d,#eef1ec);--muted:light-dark(#59615b,#a8b1aa);--line:light-dark(#dedbd2,#303732);--edge:light-dark(#868c86,#727b75);--leaf:light-dark(#17603f,#7ed0a3);--on:light-dark(#fff,#06251a)}
        body{margin:0;background:var(--paper);color:var(--ink);font:.9375rem/1.5 ui-sans-serif,system-ui,sans-serif}
        main{box-sizing:border-box;display:grid;align-content:center;gap:1.5rem;min-height:100dvh;max-width:26rem;margin:auto;padding:3rem 1rem}
        .mark{margin:0;font-weight:700;font-size:1.25rem}h1{margin:0;font-size:1.5rem;line-height:1.25;text-wrap:balance;overflow-wrap:anywhere}p{margin:.25rem 0 0}
        .muted{color:var(--muted)}.card{border:1px solid var(--line);border-radius:.875rem;background:var(--surface);padding:1.5rem}
        ul{margin:.5rem 0 1.25rem;padding-left:1.25rem}fieldset{margin:0 0 1.5rem;padding:0;border:0}legend,h2{margin:0;padding:0;font-size:1rem;font-weight:600}
        label{display:flex;gap:.625rem;align-items:baseline;padding:.5rem 0;overflow-wrap:anywhere}
        .buttons{display:flex;gap:.5rem;justify-content:flex-end}button{min-height:2.5rem;padding:0 1rem;border:1px solid var(--edge);border-radius:.5rem;background:var(--surface);color:var(--ink);font:inherit;font-weight:600;cursor:pointer}
        button.primary{border-color:var(--leaf);background:var(--leaf);color:var(--on)}button:disabled{opacity:.6;cursor:not-allowed}
        """;

    public static async Task WriteAsync(HttpContext http, int status, string page, Uri? comesBackTo = null)
    {
        // Browsers hold the way back, too, against what forms may lead to; there is no word for one IPv6 address.
        var goesTo = comesBackTo switch
        {
            null => "'none'",
            { HostNameType: UriHostNameType.IPv6 } => "'self' http:",
            _ => $"'self' {comesBackTo.GetLeftPart(UriPartial.Authority)}",
        };
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action {goesTo}; frame-ancestors 'none'";
        await http.Response.WriteAsync(page, http.RequestAborted);
    }

    public static string Outdated() => Frame("Begin again", "This page is too old, or belongs to another session. Go back to the app and connect it again.", "");

    public static string Of(ConsentView view)
    {
        var body = new StringBuilder();
        body.Append("<form method=\"post\" action=\"/oauth/authorize\" class=\"card\"><h2>It could</h2><ul><li>").Append(ScopeWords.Reading).Append("</li>");
        foreach (var permission in view.Wanted) body.Append("<li>").Append(ScopeWords.Of(permission)).Append("</li>");
        body.Append("</ul>");
        AddBrands(body, view.Brands);
        var lasts = view.StaysConnected ? "Until you disconnect it or sign out here" : "For ten minutes";
        body.Append("<p class=\"muted\">").Append(lasts).Append(", and never more than you may yourself. You go back to ").Append(Text(view.RedirectUri.Authority)).Append(".</p>");
        foreach (var (name, value) in view.Hidden) body.Append("<input type=\"hidden\" name=\"").Append(Text(name)).Append("\" value=\"").Append(Text(value)).Append("\">");
        var disabled = view.Brands.Any(b => b.Lacking.Count == 0) ? "" : " disabled";
        body.Append("<p class=\"buttons\"><button name=\"decision\" value=\"deny\" formnovalidate>Cancel</button><button class=\"primary\" name=\"decision\" value=\"allow\"").Append(disabled).Append(">Allow</button></p></form>");
        return Frame($"Let {Text(view.App)} act for you?", $"Made by {Text(view.Maker)}, not by FoodSaaS. You are {Text(view.Email)}.", body.ToString());
    }

    private static void AddBrands(StringBuilder body, IReadOnlyList<BrandChoice> brands)
    {
        var first = brands.FirstOrDefault(b => b.Lacking.Count == 0);
        body.Append("<fieldset><legend>At which restaurant</legend>");
        foreach (var brand in brands)
        {
            var state = brand.Lacking.Count > 0 ? " disabled" : brand == first ? " checked" : "";
            body.Append("<label><input type=\"radio\" required name=\"brand\" value=\"").Append(Text(brand.Slug)).Append('"').Append(state).Append("><span>").Append(Text(brand.Name)).Append(" <span class=\"muted\">").Append(Text(brand.Slug));
            if (brand.Lacking.Count > 0) body.Append("<br>There you may not yourself: ").AppendJoin(", ", brand.Lacking.Select(ScopeWords.Of));
            body.Append("</span></span></label>");
        }

        if (brands.Count == 0) body.Append("<p>You work for no restaurant.</p>");
        body.Append("</fieldset>");
    }

    private static string Frame(string title, string lead, string body) =>
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{Style}</style></head><body><main><p class=\"mark\">FoodSaaS</p><div><h1>{title}</h1><p class=\"muted\">{lead}</p></div>{body}</main></body></html>";

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
