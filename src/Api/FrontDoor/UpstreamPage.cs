namespace FoodSaaS.Api.FrontDoor;

/// <summary>A storefront answer, whole in memory.</summary>
/// <param name="PageVersion">The brand's page version that the page was made at, where the storefront keeps the page; else null.</param>
/// <param name="IsOutdated">Something that the page shows changed while it was made: ask again.</param>
internal sealed record UpstreamPage(int Status, string ContentType, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body, long? PageVersion, bool IsOutdated, string? Location)
{
    public bool IsHtml => ContentType.StartsWith("text/html", StringComparison.Ordinal);
}

/// <summary>A storefront answer and how it is sent, whether it is kept or not.</summary>
internal sealed record FetchedPage(UpstreamPage Upstream, KeptPage Ready);
