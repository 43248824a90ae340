using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Tenancy.Resolution;

/// <summary>A client of <c>graphql-transport-ws</c> that sends and reads one message at a time.</summary>
internal sealed class LiveSocket : IDisposable
{
    /// <summary>The five seconds after which nobody follows who may not, and what a busy machine adds to them.</summary>
    public static readonly TimeSpan FiveSeconds = TimeSpan.FromSeconds(5 + 5);

    private const string Console = "admin.foodsaas.localhost";

    private readonly ClientWebSocket _socket = new();

    private LiveSocket()
    {
        _socket.Options.AddSubProtocol("graphql-transport-ws");
    }

    public static Task<LiveSocket> OpenAsync(ApiFixture api, string host, object init, params (string Name, string Value)[] headers) => OpenAtAsync(api.PublicPort, host, "/graphql", init, headers);

    public static Task<LiveSocket> OpenAsync(OwnHost own, string host, object init) => OpenAtAsync(own.PublicPort, host, "/graphql", init, []);

    /// <summary>With a key on the bare API host.</summary>
    public static Task<LiveSocket> OpenAsync(int port, string key) => OpenAtAsync(port, "localhost", "/graphql", new { apiKey = key }, []);

    /// <summary>As an app with its access token.</summary>
    public static Task<LiveSocket> OpenAppAsync(int port, string token) => OpenAtAsync(port, "localhost", "/graphql", new { }, [("Authorization", $"Bearer {token}")]);

    /// <summary>As a member of staff in his console.</summary>
    public static Task<LiveSocket> OpenConsoleAsync(ApiFixture api, string path, string session) => OpenConsoleAsync(api.PublicPort, path, session);

    public static Task<LiveSocket> OpenConsoleAsync(int port, string path, string session) =>
        OpenAtAsync(port, Console, path, new { }, [("Cookie", $"__Host-foodsaas={session}"), ("Origin", $"http://{Console}:{port}")]);

    private static async Task<LiveSocket> OpenAtAsync(int port, string host, string path, object init, (string Name, string Value)[] headers)
    {
        var live = new LiveSocket();
        live._socket.Options.SetRequestHeader("Host", $"{host}:{port}");
        foreach (var (name, value) in headers) live._socket.Options.SetRequestHeader(name, value);
        await live._socket.ConnectAsync(new Uri($"ws://127.0.0.1:{port}{path}"), default);
        await live.SendAsync(new { type = "connection_init", payload = init });
        return live;
    }

    public Task SendAsync(object message) => _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, default);

    /// <returns>The next message's text, or the code that the socket was closed with.</returns>
    public async Task<(string? Text, int? Closed)> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var buffer = new byte[64 * 1024];
        var received = await _socket.ReceiveAsync(buffer, patience.Token);
        return received.MessageType == WebSocketMessageType.Close ? (null, (int?)_socket.CloseStatus) : (Encoding.UTF8.GetString(buffer, 0, received.Count), null);
    }

    public void Dispose() => _socket.Dispose();
}
