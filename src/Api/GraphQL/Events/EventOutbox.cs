using System.Threading.Channels;

namespace FoodSaaS.Api.GraphQL;

/// <summary>What waits to be sent on one stream of events. It never blocks who writes: a reader who falls too far behind is cut off.</summary>
internal sealed class EventOutbox(SocketLimits limits, Action tooSlow)
{
    private readonly Channel<ReadOnlyMemory<byte>> _waiting = Channel.CreateBounded<ReadOnlyMemory<byte>>(new BoundedChannelOptions(limits.QueuedMessages) { SingleReader = true });
    private int _bytes;

    public void Send(ReadOnlyMemory<byte> frame)
    {
        var waiting = Interlocked.Add(ref _bytes, frame.Length);
        var isTooMuch = waiting > limits.QueuedBytes && waiting > frame.Length;
        if (!isTooMuch && _waiting.Writer.TryWrite(frame)) return;
        if (_waiting.Writer.TryComplete()) tooSlow();
    }

    public void Sent(ReadOnlyMemory<byte> frame) => Interlocked.Add(ref _bytes, -frame.Length);

    public void Close() => _waiting.Writer.TryComplete();

    /// <summary>The next frame, a sign of life where none came for a while, or null at the end.</summary>
    public async Task<ReadOnlyMemory<byte>?> NextAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        if (_waiting.Reader.TryRead(out var ready)) return ready;
        using var silence = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        try
        {
            if (!await _waiting.Reader.WaitToReadAsync(either.Token)) return null;
            return await _waiting.Reader.ReadAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (silence.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            Interlocked.Add(ref _bytes, EventFrames.KeepAlive.Length);
            return EventFrames.KeepAlive;
        }
    }
}
