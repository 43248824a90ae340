using System.Globalization;
using FoodSaaS.Api.Quotas;
using FoodSaaS.Tenancy.Access;
using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Writes answers to the response: status, headers, bytes.</summary>
internal sealed class HttpAnswer
{
    public const string RequestIdHeader = "X-Request-Id";

    private const string Varies = "Accept, Accept-Language, Cookie, X-Api-Key";

    private const string VariesByOrigin = Varies + ", Origin";

    /// <summary>Sends the bytes of a public answer.</summary>
    public async Task SendAsync(HttpContext http, AnswerMedia media, Caller caller, PublicAnswer answer)
    {
        SetLanguage(http, caller);
        Begin(http, media, media.StatusSpeaks ? answer.Status : StatusCodes.Status200OK);
        if (media.IsEvents)
        {
            EventFrames.WriteOnly(http.Response.BodyWriter, answer.Bytes);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
            return;
        }

        http.Response.ContentLength = answer.Bytes.Length;
        await http.Response.BodyWriter.WriteAsync(answer.Bytes, http.RequestAborted);
    }

    /// <summary>Writes a result straight into the response.</summary>
    public async Task SendAsync(HttpContext http, AnswerMedia media, ExecutionResult result)
    {
        // A stream that never began is no stream: its status says why, and the body is JSON.
        if (media.IsEvents && AnswerStatus.In(media, result) != StatusCodes.Status200OK) media = AnswerMedia.GraphQL;
        var status = AnswerStatus.In(media, result);
        if (status == StatusCodes.Status401Unauthorized) http.Response.Headers.WWWAuthenticate = $"ApiKey header=\"X-Api-Key\", Cookie name=\"{ISessionCookie.Name}\"";
        if (result.Errors is [RefusedError { RetryAfter: { } wait }, ..]) http.Response.Headers.RetryAfter = Waits.SecondsOf(wait).ToString(CultureInfo.InvariantCulture);
        Begin(http, media, status);
        if (media.IsEvents) EventFrames.WriteOnly(http.Response.BodyWriter, result);
        else AnswerWriter.Write(http.Response.BodyWriter, result);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    /// <summary>Sends the head of a stream of events, so that its reader knows that it stands.</summary>
    public async Task BeginEventsAsync(HttpContext http)
    {
        Begin(http, AnswerMedia.Events, StatusCodes.Status200OK);
        // Proxies of the nginx family gather what they pass on unless they are told not to.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }

    public Task RefuseAsync(HttpContext http, AnswerMedia media, RefusedError refused) => SendAsync(http, media, new ExecutionResult { Errors = [refused] });

    public void SetLanguage(HttpContext http, Caller caller) => http.Response.Headers.ContentLanguage = caller.Locale;

    private static void Begin(HttpContext http, AnswerMedia media, int status)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = media.ContentType;
        response.Headers.Vary = response.Headers.AccessControlAllowOrigin.Count == 0 ? Varies : VariesByOrigin;
        response.Headers.CacheControl = "no-store";
        response.Headers[RequestIdHeader] = http.TraceIdentifier;
    }
}
