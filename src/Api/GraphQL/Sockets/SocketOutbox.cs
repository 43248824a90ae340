using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;

namespace FoodSaaS.Api.GraphQL;

/// <summary>What waits to be sent on one socket. It never blocks who writes: a reader who falls too far behind is cut off.</summary>
internal sealed class SocketOutbox(WebSocket socket, SocketLimits limits) : IDisposable
{
    private readonly Channel<Message> _waiting = Channel.CreateBounded<Message>(new BoundedChannelOptions(limits.QueuedMessages) { SingleReader = true });
    private readonly CancellationTokenSource _cut = new();
    private SocketClose? _close;
    private int _bytes;

    /// <summary>Set once the socket is to be closed.</summary>
    public SocketClose? Closing => Volatile.Read(ref _close);

    /// <param name="text">A message, or its head where <paramref name="result"/> is given.</param>
    /// <param name="result">What stands in a message <c>next</c>, shared with others who are sent it.</param>
    public void Send(byte[] text, byte[]? result = null)
    {
        if (Closing is not null) return;
        var message = new Message(text, result);
        var waiting = Interlocked.Add(ref _bytes, message.Length);
        var isTooMuch = waiting > limits.QueuedBytes && waiting > message.Length;
        if (!isTooMuch && _waiting.Writer.TryWrite(message)) return;
        Close(SocketClose.TooSlow);
        _cut.CancelAfter(limits.CloseWait);
    }

    /// <summary>Closes once what waits is sent; the first reason stays.</summary>
    public void Close(SocketClose why)
    {
        if (Interlocked.CompareExchange(ref _close, why, null) is null) _waiting.Writer.TryComplete();
    }

    /// <summary>Sends until the socket is to be closed, and says so to the other side.</summary>
    public async Task RunAsync()
    {
        try
        {
            await foreach (var message in _waiting.Reader.ReadAllAsync(_cut.Token))
            {
                await SendAsync(message);
                Interlocked.Add(ref _bytes, -message.Length);
            }

            _cut.CancelAfter(limits.CloseWait);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived) await socket.CloseOutputAsync(Closing!.Status, Closing.Reason, _cut.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            Close(SocketClose.Normal);
            socket.Abort();
        }
    }

    public void Dispose() => _cut.Dispose();

    /// <summary>One frame: a message is put together while it is sent, not while it waits.</summary>
    private async Task SendAsync(Message message)
    {
        if (message.Result is null)
        {
            await socket.SendAsync(message.Text, WebSocketMessageType.Text, endOfMessage: true, _cut.Token);
            return;
        }

        var whole = ArrayPool<byte>.Shared.Rent(message.Length);
        try
        {
            message.CopyTo(whole);
            await socket.SendAsync(whole.AsMemory(0, message.Length), WebSocketMessageType.Text, endOfMessage: true, _cut.Token);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(whole);
        }
    }

    private readonly record struct Message(byte[] Text, byte[]? Result)
    {
        public int Length => Result is null ? Text.Length : Text.Length + Result.Length + 1;

        public void CopyTo(Span<byte> whole)
        {
            Text.CopyTo(whole);
            Result.CopyTo(whole[Text.Length..]);
            whole[Length - 1] = SocketMessage.NextTail;
        }
    }
}
