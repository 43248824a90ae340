namespace FoodSaaS.Api.FrontDoor;

/// <summary>Sends a page in the encoding that the browser takes, with the headers that every page has.</summary>
internal static class PageWriter
{
    public const string Revalidated = "public, max-age=0, must-revalidate";
    /// <summary>Of what the front door does not keep, such as a preview, nobody else keeps anything.</summary>
    public const string Unkept = "private, no-store";

    public const string Immutable = "public, max-age=31536000, immutable";

    /// <param name="policy">The content security policy; null where the page needs none.</param>
    public static async Task WriteAsync(HttpContext http, KeptPage page, int status, string from, string cacheControl, string? policy)
    {
        var response = http.Response;
        foreach (var (name, value) in page.Headers) response.Headers[name] = value;
        response.Headers.CacheControl = status == 200 ? cacheControl : "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        response.Headers["X-FoodSaaS-Cache"] = from;
        if (policy is not null) response.Headers.ContentSecurityPolicy = policy;
        response.Headers.Append("Vary", "Accept-Encoding");
        response.StatusCode = status;
        if (status == 200)
        {
            response.Headers.ETag = page.ETag;
            if (page.SurrogateKeys is { } keys) response.Headers[SurrogateKeys.Header] = keys;
            if (http.Request.Headers.IfNoneMatch.ToString() == page.ETag)
            {
                response.StatusCode = 304;
                return;
            }
        }

        var (bytes, encoding) = Encoded(page, http.Request.Headers.AcceptEncoding.ToString());
        if (encoding is not null) response.Headers.ContentEncoding = encoding;
        response.ContentType = page.ContentType;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static (byte[] Bytes, string? Encoding) Encoded(KeptPage page, string accepted)
    {
        if (Takes(accepted, "br") && page.Brotli is { } brotli) return (brotli, "br");
        return Takes(accepted, "gzip") && page.Gzip is { } gzip ? (gzip, "gzip") : (page.Plain, null);
    }

    /// <summary>Whether the list names the encoding, and not with quality zero.</summary>
    private static bool Takes(string accepted, string encoding)
    {
        foreach (var range in accepted.AsSpan().Split(','))
        {
            var one = accepted.AsSpan(range).Trim();
            if (!one.StartsWith(encoding, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = one[encoding.Length..].Trim();
            if (rest.Length == 0) return true;
            if (rest[0] == ';') return rest[1..].Trim() is not ("q=0" or "q=0.0" or "q=0.00" or "q=0.000");
        }

        return false;
    }
}
