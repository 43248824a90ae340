using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace FoodSaaS.Benchmarks.Load;

/// <summary>What matters of one answer.</summary>
internal readonly record struct Reply(int Status, long BodyLength, bool IsMarked);

/// <summary>Reads answers off a connection and forgets their bodies. Since nothing is sent ahead, an answer's last byte is the last in the buffer.</summary>
internal sealed class ReplyReader(Socket socket, byte[]? mark)
{
    private const int Piece = 64 * 1024;

    private readonly byte[] _buffer = new byte[Piece];

    public async ValueTask<Reply> ReadAsync()
    {
        var filled = 0;
        var headEnd = -1;
        while (headEnd < 0)
        {
            filled += await ReceiveAsync(_buffer.AsMemory(filled));
            headEnd = _buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }

        var head = _buffer.AsSpan(0, headEnd + 2);
        Utf8Parser.TryParse(head[9..12], out int status, out _);
        var isMarked = mark is not null && head.IndexOf(mark) >= 0;
        var bodyStart = headEnd + 4;
        var length = ContentLength(head) is { } known
            ? await SkipAsync(known, filled - bodyStart)
            : await SkipChunksAsync(bodyStart, filled);
        return new Reply(status, length, isMarked);
    }

    private async ValueTask<long> SkipAsync(long length, long arrived)
    {
        while (arrived < length) arrived += await ReceiveAsync(_buffer);
        return length;
    }

    private async ValueTask<long> SkipChunksAsync(int start, int filled)
    {
        var chunks = new ChunkedBody();
        while (!chunks.Feed(_buffer.AsSpan(start, filled - start)))
        {
            start = 0;
            filled = await ReceiveAsync(_buffer);
        }

        return chunks.Length;
    }

    private async ValueTask<int> ReceiveAsync(Memory<byte> place)
    {
        var count = await socket.ReceiveAsync(place, SocketFlags.None);
        return count > 0 ? count : throw new CannotMeasureException("A connection was closed in the middle of an answer.");
    }

    private static long? ContentLength(ReadOnlySpan<byte> head)
    {
        foreach (var line in head.Split("\r\n"u8))
        {
            var text = head[line];
            if (text.Length > 15 && Ascii.EqualsIgnoreCase(text[..15], "content-length:"u8) && Utf8Parser.TryParse(text[15..].TrimStart((byte)' '), out long length, out _)) return length;
        }

        return null;
    }
}
