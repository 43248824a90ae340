using System.Buffers;
using System.IO.Pipelines;

namespace FoodSaaS.Api.GraphQL;

/// <summary>The bytes of a request's body in a rented buffer.</summary>
internal sealed class RequestBody : IDisposable
{
    private byte[] _buffer;

    private RequestBody(byte[] buffer) => _buffer = buffer;

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, Length);

    /// <summary>Reads to the end; null as soon as the body proves longer than <paramref name="most"/>.</summary>
    public static async ValueTask<RequestBody?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most) return null;
        var body = new RequestBody(ArrayPool<byte>.Shared.Rent((int)Math.Max(request.ContentLength ?? 4096, 256)));
        try
        {
            var isWhole = await body.FillAsync(request.BodyReader, most, cancellationToken);
            if (isWhole) return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }

        body.Dispose();
        return null;
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        Length = 0;
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
    }

    private async ValueTask<bool> FillAsync(PipeReader reader, int most, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (Length + read.Buffer.Length > most)
            {
                reader.AdvanceTo(read.Buffer.End);
                return false;
            }

            Append(read.Buffer);
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted) return true;
        }
    }

    private void Append(in ReadOnlySequence<byte> more)
    {
        var needed = Length + (int)more.Length;
        if (needed > _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _buffer.Length * 2));
            Bytes.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        more.CopyTo(_buffer.AsSpan(Length));
        Length = needed;
    }
}
