using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Server.AspNetCore;

namespace FoodSaaS.Accounts.Api.Apps;

/// <summary>
/// OAuth 2.0 and OpenID Connect on the console's host. A request is one transaction that is always kept: a code that is used twice is refused and takes its tokens
/// along. The answer waits for the commit, so that nobody holds a token which is not there yet.
/// </summary>
internal static class OAuthEndpoints
{
    private static readonly AuthenticationScheme Scheme = new(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, null, typeof(OpenIddictServerAspNetCoreHandler));

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var path in OAuthServer.Paths) endpoints.Map(path, (RequestDelegate)AnswerAsync).WithMetadata(new ConsoleOnly());
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        var services = http.RequestServices;
        await services.GetRequiredService<TokenKeys>().EnsureFreshAsync(http.RequestAborted);
        // Before the transaction, which would wait for a caller who sends slowly.
        if (http.Request.HasFormContentType) await http.Request.ReadFormAsync(http.RequestAborted);
        http.Request.Scheme = services.GetRequiredService<PlatformAddresses>().Scheme;
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        http.Response.Headers.XFrameOptions = "DENY";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        var line = http.Response.Body;
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        try
        {
            await services.GetRequiredService<UseCaseRunner>().WriteAsync<AccountsDb, Nothing>(_ => RunAsync(http), http.RequestAborted);
        }
        finally
        {
            http.Response.Body = line;
        }

        answer.Position = 0;
        await answer.CopyToAsync(line, http.RequestAborted);
    }

    private static async Task<Result<Nothing>> RunAsync(HttpContext http)
    {
        await WaitTurnAsync(http);
        var protocol = http.RequestServices.GetRequiredService<OpenIddictServerAspNetCoreHandler>();
        await protocol.InitializeAsync(Scheme, http);
        if (await protocol.HandleRequestAsync()) return Nothing.Value;
        var request = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("The request was neither answered nor passed on.");
        if (http.Request.Path == OAuthServer.Authorize) await http.RequestServices.GetRequiredService<ConsentEndpoint>().AnswerAsync(http, protocol, request);
        else await http.RequestServices.GetRequiredService<TokenEndpoint>().AnswerAsync(http, protocol, request);
        return Nothing.Value;
    }

    /// <summary>What works once is judged one after the other: of those who bring it at the same moment OpenIddict would let several pass.</summary>
    private static async Task WaitTurnAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType || http.Request.Path != OAuthServer.Token) return;
        foreach (var text in new[] { http.Request.Form["code"].ToString(), http.Request.Form["refresh_token"].ToString() }.Where(t => t.Length > 0))
        {
            var turn = $"accounts.token:{Convert.ToHexString(Secrets.HashOf(text))}";
            await http.RequestServices.GetRequiredService<AccountsDb>().Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({turn}, 0))", http.RequestAborted);
        }
    }

    /// <summary>Refuses in the words of the protocol; the person goes back to the app with it, or the app reads it.</summary>
    public static Task RefuseAsync(this OpenIddictServerAspNetCoreHandler protocol, string error, string description) => protocol.ForbidAsync(new AuthenticationProperties(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
        [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
    }));
}
