using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace FoodSaaS.Benchmarks.Stack;

/// <summary>Somebody who follows one thing at a time over a WebSocket of his own, as browsers do: graphql-transport-ws on a brand's address.</summary>
internal sealed class Subscriber : IDisposable
{
    private const string Protocol = "graphql-transport-ws";
    private const int AtOnce = 32;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();
    private byte[] _buffer = new byte[4 * 1024];
    private int _operations;

    private Subscriber()
    {
        _socket.Options.AddSubProtocol(Protocol);
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
    }

    /// <exception cref="CannotMeasureException">A socket was not taken.</exception>
    public static async Task<IReadOnlyList<Subscriber>> OpenAsync(int port, string host, int count)
    {
        // Not disposed: it is as long as its sockets are.
        var way = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            ConnectCallback = async (_, cancellation) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        var opened = new Subscriber[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) =>
        {
            opened[i] = new Subscriber();
            await opened[i].BeginAsync(way, new Uri($"ws://{host}/graphql"));
        });
        return opened;
    }

    /// <summary>Follows something else from now on. The other side does not say when it has begun.</summary>
    public async Task FollowAsync(string document, object variables)
    {
        if (_operations > 0) await SayAsync(new { id = Id, type = "complete" }, CancellationToken.None);
        _operations++;
        await SayAsync(new { id = Id, type = "subscribe", payload = new { query = document, variables } }, CancellationToken.None);
    }

    /// <summary>The next event that holds a text; the moment when its last byte came.</summary>
    public async Task<long> UntilAsync(byte[] text)
    {
        using var late = new CancellationTokenSource(Patience);
        try
        {
            while (true)
            {
                var (message, at) = await NextAsync(late.Token);
                if (message.Span.IndexOf(text) >= 0) return at;
            }
        }
        catch (OperationCanceledException)
        {
            throw new CannotMeasureException($"A subscriber heard nothing of {Encoding.UTF8.GetString(text)} for {Patience.TotalSeconds:0} s.");
        }
    }

    /// <summary>Listens for what is not expected, answering the pings of the other side, until it is told to stop.</summary>
    /// <exception cref="CannotMeasureException">Something came.</exception>
    public async Task RestAsync(CancellationToken stopped)
    {
        try
        {
            var (message, _) = await NextAsync(stopped);
            throw new CannotMeasureException($"An idle subscription was sent {Encoding.UTF8.GetString(message.Span)}");
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            // The measurement is over.
        }
    }

    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
    }

    private string Id => _operations.ToString(CultureInfo.InvariantCulture);

    private async Task BeginAsync(HttpMessageInvoker way, Uri address)
    {
        using var late = new CancellationTokenSource(Patience);
        try
        {
            await _socket.ConnectAsync(address, way, late.Token);
            await SayAsync(new { type = "connection_init" }, late.Token);
            var (message, _) = await NextAsync(late.Token);
            if (message.Span.IndexOf("connection_ack"u8) < 0) throw new CannotMeasureException("A socket was not taken.");
        }
        catch (WebSocketException failure)
        {
            throw new CannotMeasureException($"A socket could not be opened: {failure.Message}");
        }
    }

    private Task SayAsync(object message, CancellationToken cancellationToken) =>
        _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    private async Task<(ReadOnlyMemory<byte> Message, long At)> NextAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            var part = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            length += part.Count;
            if (part.MessageType == WebSocketMessageType.Close) throw new CannotMeasureException($"A subscription was closed: {_socket.CloseStatusDescription}");
            if (part.EndOfMessage) return (_buffer.AsMemory(0, length), Stopwatch.GetTimestamp());
            if (length == _buffer.Length) Array.Resize(ref _buffer, length * 2);
        }
    }
}
