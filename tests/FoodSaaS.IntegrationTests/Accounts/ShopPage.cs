using System.Net.Http.Json;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>A script on a page of some origin, as a browser lets it ask.</summary>
internal sealed class ShopPage(int port, string origin) : IDisposable
{
    public const string BareHost = "localhost";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

    public static string HostOf(TestBrand brand) => $"{brand.Slug}.foodsaas.localhost";

    /// <summary>The browser's question before a request that is not a simple one.</summary>
    public Task<CorsAnswer> PreflightAsync(string host, string path = "/graphql", Action<HttpRequestMessage>? change = null) => SendAsync(HttpMethod.Options, host, path, null, null, r =>
    {
        r.Headers.Add("Access-Control-Request-Method", "POST");
        r.Headers.Add("Access-Control-Request-Headers", "content-type,x-api-key");
        change?.Invoke(r);
    });

    public Task<CorsAnswer> PostAsync(string host, string? key, string query = "{ brand { slug } }", string path = "/graphql", Action<HttpRequestMessage>? change = null) =>
        SendAsync(HttpMethod.Post, host, path, key, JsonContent.Create(new { query }), change);

    public Task<CorsAnswer> SendAsync(HttpMethod method, string host, string path, string? key, HttpContent? content, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Host = $"{host}:{port}";
        request.Headers.Add("Accept", "application/graphql-response+json");
        request.Headers.TryAddWithoutValidation("Origin", origin);
        if (key is not null) request.Headers.Add("X-Api-Key", key);
        change?.Invoke(request);
        return CorsAnswer.OfAsync(_http.SendAsync(request));
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What a browser looks at before it shows an answer to a script.</summary>
internal sealed record CorsAnswer(int Status, string Text, IReadOnlyDictionary<string, string> Headers, string Vary)
{
    public string? AllowedOrigin => Headers.GetValueOrDefault("access-control-allow-origin");

    public bool VariesByOrigin => Vary.Split(", ").Contains("Origin");

    public static async Task<CorsAnswer> OfAsync(Task<HttpResponseMessage> asked)
    {
        using var response = await asked;
        var cors = response.Headers.Where(h => h.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)).ToDictionary(h => h.Key.ToLowerInvariant(), h => string.Join(", ", h.Value));
        return new CorsAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), cors, string.Join(", ", response.Headers.Vary));
    }
}
