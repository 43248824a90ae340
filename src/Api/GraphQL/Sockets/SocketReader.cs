using System.Net.WebSockets;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Puts the frames of a socket together to whole text messages of bounded size.</summary>
internal sealed class SocketReader(WebSocket socket, int mostBytes)
{
    private byte[] _buffer = new byte[4096];

    /// <summary>True where the last message was larger than it may be.</summary>
    public bool IsTooBig { get; private set; }

    /// <summary>The next message, valid until the one after it; null at the end, or where a message is too big.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            var frame = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            if (frame.MessageType == WebSocketMessageType.Close) return null;
            length += frame.Count;
            if (length > mostBytes)
            {
                IsTooBig = true;
                return null;
            }

            if (frame.EndOfMessage) return frame.MessageType == WebSocketMessageType.Text ? _buffer.AsMemory(0, length) : ReadOnlyMemory<byte>.Empty;
            if (length == _buffer.Length) Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, mostBytes + 1));
        }
    }
}
