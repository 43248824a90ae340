using Microsoft.Net.Http.Headers;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// What a POST may carry: JSON. Browsers send simple content types to other origins without asking first, so <c>text/plain</c> is read as JSON only beside the
/// header <c>GraphQL-Preflight</c>, which they cannot send unasked. Forms and uploads are not read at all.
/// </summary>
internal static class RequestMedia
{
    public const string PreflightHeader = "GraphQL-Preflight";

    /// <summary>The refusal, or null where the body may be read.</summary>
    public static RefusedError? Check(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Count > 0) return Refusals.MediaType("Compressed bodies are not read.");
        if (request.ContentType is "application/json" or "application/json; charset=utf-8") return null;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) return Refusals.MediaType("Send application/json.");
        if (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return Refusals.MediaType("Send UTF-8.");
        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)) return null;
        if (!type.MediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase)) return Refusals.MediaType("Send application/json.");
        return request.Headers.ContainsKey(PreflightHeader) ? null : Refusals.MediaType($"Send application/json, or the header {PreflightHeader}.");
    }
}
