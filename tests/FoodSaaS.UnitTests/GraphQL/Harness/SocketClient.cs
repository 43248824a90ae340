using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace FoodSaaS.UnitTests.GraphQL.Harness;

/// <summary>The client's side of graphql-transport-ws, as bare as the tests need it.</summary>
internal sealed class SocketClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();

    public int? CloseCode => (int?)_socket.CloseStatus;

    public string? CloseReason => _socket.CloseStatusDescription;

    public static async Task<SocketClient> OpenAsync(KitchenHost host, Action<ClientWebSocketOptions>? with = null, string protocol = "graphql-transport-ws", string? brand = "sushi")
    {
        var client = new SocketClient();
        client._socket.Options.AddSubProtocol(protocol);
        if (brand is not null) client._socket.Options.SetRequestHeader(KitchenHost.BrandHeader, brand);
        with?.Invoke(client._socket.Options);
        using var patience = new CancellationTokenSource(Patience);
        await client._socket.ConnectAsync(new UriBuilder(host.Address) { Scheme = "ws", Path = "/graphql" }.Uri, patience.Token);
        return client;
    }

    public static async Task<SocketClient> InitiatedAsync(KitchenHost host, Action<ClientWebSocketOptions>? with = null, string? brand = "sushi", string? key = null)
    {
        var client = await OpenAsync(host, with, brand: brand);
        await client.SendAsync(key is null ? """{"type":"connection_init"}""" : $$$"""{"type":"connection_init","payload":{"apiKey":"{{{key}}}"}}""");
        return client;
    }

    public Task SendAsync(string message) => _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    public Task SubscribeAsync(string id, string query, object? variables = null) => SendAsync(JsonSerializer.Serialize(new { id, type = "subscribe", payload = new { query, variables } }));

    /// <summary>The next message; null when the socket is closed.</summary>
    public async Task<JsonElement?> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[1024 * 1024];
        var length = 0;
        while (true)
        {
            var frame = await _socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            if (frame.MessageType == WebSocketMessageType.Close) return null;
            length += frame.Count;
            if (frame.EndOfMessage) return JsonDocument.Parse(buffer.AsMemory(0, length)).RootElement;
        }
    }

    public async Task<string?> NextTypeAsync() => await NextAsync() is { } message ? message.GetProperty("type").GetString() : null;

    /// <summary>The code with which the server closes, whatever comes before.</summary>
    public async Task<int?> ClosedAsync()
    {
        while (await NextAsync() is not null)
        {
        }

        return CloseCode;
    }

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public void Abort() => _socket.Abort();

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
