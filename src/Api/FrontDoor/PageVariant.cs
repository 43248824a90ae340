namespace FoodSaaS.Api.FrontDoor;

/// <summary>Which of a route's representations is asked for: the document, or one of the router's payloads. Whoever names the same one gets the same bytes, so nothing else of the visitor's goes to the storefront.</summary>
internal static class PageVariant
{
    public const string Document = "";

    private const string Payload = "RSC";
    private const string Prefetch = "Next-Router-Prefetch";
    private const string Segment = "Next-Router-Segment-Prefetch";
    private const int LongestSegment = 300;

    /// <summary>Whether the router asks, in the one way that Next.js takes for it; to anything else it sends the document.</summary>
    public static bool IsPayload(IHeaderDictionary headers) => headers[Payload] == "1";

    /// <summary>Null where the headers are too long to be the router's own.</summary>
    public static string? Of(IHeaderDictionary headers)
    {
        if (!IsPayload(headers)) return Document;
        var segment = headers[Segment].ToString();
        var prefetch = headers[Prefetch].ToString();
        return segment.Length > LongestSegment ? null : $"rsc|{(prefetch is "1" or "2" or "3" ? prefetch : "")}|{segment}";
    }

    /// <summary>The headers that ask Next.js for a variant.</summary>
    public static IReadOnlyDictionary<string, string> HeadersOf(string variant)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (variant == Document) return headers;
        var parts = variant.Split('|', 3);
        headers[Payload] = "1";
        if (parts[1].Length > 0) headers[Prefetch] = parts[1];
        if (parts[2].Length > 0) headers[Segment] = parts[2];
        return headers;
    }
}
