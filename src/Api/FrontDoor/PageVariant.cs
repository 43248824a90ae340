namespace FoodSaaS.Api.FrontDoor;

/// <summary>Which of a route's representations is asked for: the document, or one of the router's payloads. Made from an allow-list of headers.</summary>
internal static class PageVariant
{
    public const string Document = "";

    public static readonly string[] Headers = ["RSC", "Next-Router-Prefetch", "Next-Router-Segment-Prefetch", "Next-Router-State-Tree"];

    /// <summary>Null where the headers are too long to be the router's own.</summary>
    public static string? Of(IHeaderDictionary headers)
    {
        if (headers["RSC"].Count == 0) return Document;
        var segment = headers["Next-Router-Segment-Prefetch"].ToString();
        return segment.Length > 300 ? null : $"rsc|{(headers["Next-Router-Prefetch"].ToString() is { Length: > 0 } prefetch ? prefetch[..1] : "")}|{segment}";
    }
}
