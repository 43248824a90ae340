using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace FoodSaaS.Benchmarks.Stack;

/// <summary>An answer, read to the end.</summary>
internal sealed record Answer(int Status, HttpResponseHeaders Headers, byte[] Body)
{
    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}

/// <summary>Asks one port of this machine under any host name. Sends no Accept-Encoding, so answers come plain, as under load.</summary>
internal sealed class LoopbackClient(int port) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        UseCookies = false,
        UseProxy = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectCallback = async (_, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    {
        BaseAddress = new Uri($"http://localhost:{port}"),
        Timeout = TimeSpan.FromSeconds(60),
    };

    public Task<Answer> GetAsync(string host, string path) => SendAsync(host, new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<Answer> SendAsync(string host, HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.Host = host;
            using var response = await _http.SendAsync(request);
            return new Answer((int)response.StatusCode, response.Headers, await response.Content.ReadAsByteArrayAsync());
        }
    }

    public void Dispose() => _http.Dispose();
}
