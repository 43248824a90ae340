using System.Buffers;
using System.Net.WebSockets;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Puts the frames of a socket together to whole text messages of bounded size. It has a buffer while there is a message: most sockets are silent most of the time.</summary>
internal sealed class SocketReader(WebSocket socket, int mostBytes) : IDisposable
{
    private const int Usual = 4096;

    private byte[] _buffer = [];

    /// <summary>True where the last message was larger than it may be.</summary>
    public bool IsTooBig { get; private set; }

    /// <summary>The next message, valid until the one after it; null at the end, or where a message is too big.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        Release();
        while (true)
        {
            // The first one waits for a frame, and reads nothing of it.
            var frame = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            if (frame.MessageType == WebSocketMessageType.Close) return null;
            length += frame.Count;
            if (length > mostBytes)
            {
                IsTooBig = true;
                return null;
            }

            if (frame.EndOfMessage) return frame.MessageType == WebSocketMessageType.Text ? _buffer.AsMemory(0, length) : ReadOnlyMemory<byte>.Empty;
            if (length == _buffer.Length) Grow(length);
        }
    }

    public void Dispose() => Release();

    private void Grow(int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Usual, length * 2));
        _buffer.AsSpan(0, length).CopyTo(larger);
        Release();
        _buffer = larger;
    }

    private void Release()
    {
        if (_buffer.Length > 0) ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }
}
