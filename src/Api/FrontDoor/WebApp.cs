using System.Globalization;
using System.Net;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>Asks the storefront process.</summary>
internal sealed class StorefrontApp(FrontDoorOptions options) : WebApp(options.StorefrontUrl, options.LongestRender);

/// <summary>Asks the console's process.</summary>
internal sealed class AdminApp(FrontDoorOptions options) : WebApp(options.AdminUrl, options.LongestRender);

/// <summary>Asks a Next.js process. Nothing of the visitor goes along but the router's own headers: pages are the same for everybody.</summary>
internal abstract class WebApp(Uri address, TimeSpan longestRender) : IDisposable
{
    public const string PageVersionHeader = "x-foodsaas-page";

    private const int LargestPage = 8 * 1024 * 1024;
    private static readonly TimeSpan LongestMessage = TimeSpan.FromSeconds(10);

    private readonly string _origin = address.GetLeftPart(UriPartial.Authority);
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        MaxConnectionsPerServer = 64,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(4),
    })
    {
        Timeout = longestRender,
        MaxResponseContentBufferSize = LargestPage,
    };

    public async Task<UpstreamPage> GetAsync(string route, IReadOnlyDictionary<string, string> routerHeaders, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Here(route));
        foreach (var (name, value) in routerHeaders) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new UpstreamPage(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.ToString() ?? "application/octet-stream",
            [.. PassedOn(response)],
            body,
            VersionOf(response),
            response.Headers.TryGetValues(PageVersionHeader, out var mark) && mark.Single() == "outdated",
            response.Headers.Location?.OriginalString);
    }

    /// <summary>Sends a signed message to the application's own endpoints, which answer at once or count as away.</summary>
    public async Task PostSignedAsync(string path, byte[] body, string signature, CancellationToken cancellationToken)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        soon.CancelAfter(LongestMessage);
        using var request = new HttpRequestMessage(HttpMethod.Post, Here(path)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TryAddWithoutValidation(SignedBody.Header, signature);
        using var response = await _http.SendAsync(request, soon.Token);
        response.EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The path at this application and nowhere else: <c>//elsewhere/x</c> taken as a relative address would be another host.</summary>
    private Uri Here(string path) => new(_origin + path, UriKind.Absolute);

    private static IEnumerable<KeyValuePair<string, string>> PassedOn(HttpResponseMessage response) =>
        from header in response.Headers
        let name = header.Key.ToLowerInvariant()
        where name is "vary" or "link" || (name.StartsWith("x-nextjs-", StringComparison.Ordinal) && name != "x-nextjs-cache")
        select KeyValuePair.Create(name, string.Join(", ", header.Value));

    /// <summary>Only what the storefront kept, and marked with its version, can be kept here: complete, shared, and registered with the API.</summary>
    private static long? VersionOf(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.OK
        && response.Headers.CacheControl?.SharedMaxAge is { TotalSeconds: > 0 }
        && response.Headers.TryGetValues(PageVersionHeader, out var version)
        && long.TryParse(version.Single(), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : null;
}
