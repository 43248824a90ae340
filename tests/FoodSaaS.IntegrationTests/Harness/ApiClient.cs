using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>A caller of the front door under one host name, with an API key, a session, or neither.</summary>
/// <param name="from">The loopback address that it calls from, for limits that count by network; any where none is given.</param>
internal sealed class ApiClient(int port, string host, IPAddress? from = null) : IDisposable
{
    private readonly HttpClient _http = new(HandlerFrom(from)) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

    public string? ApiKey { get; set; }

    /// <summary>An app's access token.</summary>
    public string? Bearer { get; set; }

    public string? Session { get; set; }

    /// <summary>A diner's session, apart from that of staff.</summary>
    public string? DinerSession { get; set; }

    /// <summary>Sent with everything, as browsers do with what a page of that origin asks; a session of staff brings its own.</summary>
    public string? Origin { get; set; }

    public string? Locale { get; set; }

    public string Host => $"{host}:{port}";

    /// <summary>GraphQL text in, JSON out.</summary>
    public async Task<JsonElement> QueryAsync(string query, object? variables = null, string path = "/graphql")
    {
        using var response = await PostAsync(path, JsonContent.Create(new { query, variables }));
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>As <see cref="QueryAsync"/>, insisting on an answer without errors; returns <c>data</c>.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null, string path = "/graphql")
    {
        var answer = await QueryAsync(query, variables, path);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ValueKind == JsonValueKind.Undefined ? "" : errors.ToString());
        return answer.GetProperty("data");
    }

    public async Task<HttpResponseMessage> PostAsync(string path, HttpContent content, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        return await SendAsync(request, change);
    }

    public async Task<HttpResponseMessage> PutAsync(string path, HttpContent content, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = content };
        return await SendAsync(request, change);
    }

    public async Task<HttpResponseMessage> GetAsync(string path, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request, change);
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Action<HttpRequestMessage>? change)
    {
        request.Headers.Host = Host;
        if (ApiKey is not null) request.Headers.Add("X-Api-Key", ApiKey);
        if (Bearer is not null) request.Headers.Add("Authorization", $"Bearer {Bearer}");
        if (Locale is not null) request.Headers.Add("Accept-Language", Locale);
        if (Session is not null) request.Headers.Add("Cookie", $"__Host-foodsaas={Session}");
        if (DinerSession is not null) request.Headers.Add("Cookie", $"__Host-foodsaas-diner={DinerSession}");
        if ((Origin ?? (Session is null ? null : $"http://{Host}")) is { } origin) request.Headers.Add("Origin", origin);

        change?.Invoke(request);
        var response = await _http.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies)) Remember(cookies);
        return response;
    }

    private static SocketsHttpHandler HandlerFrom(IPAddress? from)
    {
        var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        if (from is null) return handler;
        handler.ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(from.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        };
        return handler;
    }

    private void Remember(IEnumerable<string> cookies)
    {
        foreach (var (name, value) in cookies.Select(c => c.Split(';')[0].Split('=', 2)).Select(p => (p[0], p[1].Length == 0 ? null : p[1])))
        {
            if (name == "__Host-foodsaas") Session = value;
            if (name == "__Host-foodsaas-diner") DinerSession = value;
        }
    }
}
