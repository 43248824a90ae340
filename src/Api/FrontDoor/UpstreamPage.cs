namespace FoodSaaS.Api.FrontDoor;

/// <summary>A storefront answer, whole in memory.</summary>
/// <param name="PageVersion">The brand's page version that the page was made at, where the storefront served it from its own cache; else null.</param>
internal sealed record UpstreamPage(int Status, string ContentType, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body, long? PageVersion, string? Location)
{
    public bool IsHtml => ContentType.StartsWith("text/html", StringComparison.Ordinal);
}
