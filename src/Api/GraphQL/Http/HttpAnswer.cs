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
        http.Response.ContentLength = answer.Bytes.Length;
        await http.Response.BodyWriter.WriteAsync(answer.Bytes, http.RequestAborted);
    }

    /// <summary>Writes a result straight into the response.</summary>
    public async Task SendAsync(HttpContext http, AnswerMedia media, ExecutionResult result)
    {
        var status = AnswerStatus.In(media, result);
        if (status == StatusCodes.Status401Unauthorized) http.Response.Headers.WWWAuthenticate = $"ApiKey header=\"X-Api-Key\", Cookie name=\"{ISessionCookie.Name}\"";
        Begin(http, media, status);
        AnswerWriter.Write(http.Response.BodyWriter, result);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
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
