using System.Net.WebSockets;
using FoodSaaS.Api.Quotas;

namespace FoodSaaS.Api.GraphQL;

/// <summary>One WebSocket: reads messages one after the other and runs the operations that they start.</summary>
internal sealed class SocketConnection
{
    private readonly WebSocket _socket;
    private readonly SocketOutbox _outbox;
    private readonly SocketAdmission _admission;
    private readonly RunningOperations _running;
    private readonly SocketLimits _limits;
    private readonly TimeProvider _time;
    private readonly FaultReport _faults;
    private readonly SocketQuota _quota;
    private readonly CancellationTokenSource _end = new();
    private SocketIdentity _identity;
    private string? _acceptLanguage;
    private volatile bool _isInitiated;
    private bool _isAcknowledged;

    public SocketConnection(
        WebSocket socket, SocketIdentity identity, SocketQuota quota, string? acceptLanguage, SocketAdmission admission, SocketOperations operations, SocketLimits limits, TimeProvider time, FaultReport faults)
    {
        _socket = socket;
        _identity = identity;
        _quota = quota;
        _acceptLanguage = acceptLanguage;
        _admission = admission;
        _limits = limits;
        _time = time;
        _faults = faults;
        _outbox = new SocketOutbox(socket, limits);
        _running = new RunningOperations(operations, _outbox, limits.Operations);
    }

    /// <summary>Tells the other side to go; waits for its answer for a short while only.</summary>
    public void Close(SocketClose why)
    {
        _outbox.Close(why);
        try
        {
            _end.CancelAfter(_limits.CloseWait);
        }
        catch (ObjectDisposedException)
        {
            // The connection has ended already.
        }
    }

    public async Task RunAsync(CancellationToken aborted)
    {
        using var hangUp = aborted.Register(() => _end.Cancel());
        using var watch = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        var sending = SendAsync();
        var watching = new SocketWatch(_admission, _limits, _time, _faults).RunAsync(() => _isInitiated, () => _identity, Close, watch.Token);
        try
        {
            await ReceiveAsync();
        }
        finally
        {
            await watch.CancelAsync();
            _outbox.Close(SocketClose.Normal);
            await Task.WhenAll(sending, watching);
            _outbox.Dispose();
            _end.Dispose();
        }
    }

    /// <summary>Once nothing more is sent, for whatever reason, nothing more is worked on, and the other side has a short while to go.</summary>
    private async Task SendAsync()
    {
        await _outbox.RunAsync();
        _end.CancelAfter(_limits.CloseWait);
        await _running.EndAllAsync();
    }

    private async Task ReceiveAsync()
    {
        using var reader = new SocketReader(_socket, _limits.MessageBytes);
        try
        {
            while (await reader.NextAsync(_end.Token) is { } text)
            {
                if (_outbox.Closing is null) await HandleAsync(text);
                if (_outbox.Closing is not null) Close(_outbox.Closing);
            }

            if (reader.IsTooBig) Close(SocketClose.TooBig);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or IOException)
        {
            _socket.Abort();
        }
        catch (Exception fault)
        {
            _faults.Report(fault, "socket");
            Close(SocketClose.Fault);
        }
    }

    private async Task HandleAsync(ReadOnlyMemory<byte> text)
    {
        switch (SocketMessage.Read(text))
        {
            case { Type: "connection_init" } init:
                await InitiateAsync(init);
                break;
            case { Type: "ping" }:
                _outbox.Send(SocketMessage.Pong);
                break;
            case { Type: "pong" }:
                break;
            case { Type: "subscribe", Id: { } id, Payload: { } payload }:
                if (!_isAcknowledged) Close(SocketClose.Unauthorized);
                else if (_quota.TakeRequest(_identity.Caller) is { } wait) _outbox.Send(SocketMessage.Error(id, [Refusals.RateLimited(wait)]));
                else if (_running.Start(id, payload, _identity.Caller, _quota.PayerOf(_identity.Caller)) is { } refused) Close(refused);
                break;
            case { Type: "complete", Id: { } id }:
                _running.End(id);
                break;
            default:
                Close(SocketClose.BadMessage);
                break;
        }
    }

    private async Task InitiateAsync(SocketMessage init)
    {
        if (_isInitiated)
        {
            Close(SocketClose.TooManyInits);
            return;
        }

        _isInitiated = true;
        if (!init.TryGetApiKey(out var key) || !init.TryGetLanguages(out var languages))
        {
            Close(SocketClose.BadMessage);
            return;
        }

        if (languages is not null) Speak(languages);

        if (key is not null)
        {
            var (identity, refused) = await _admission.ByKeyAsync(_identity, key, _acceptLanguage, _end.Token);
            if (identity is null)
            {
                Close(refused!);
                return;
            }

            _identity = identity;
            if (!_quota.Enter(identity.Caller.Brand!.Id))
            {
                Close(SocketClose.TooManySockets);
                return;
            }
        }

        _isAcknowledged = true;
        _outbox.Send(SocketMessage.Ack);
    }

    private void Speak(string languages)
    {
        _acceptLanguage = languages;
        if (_identity.Caller is { Brand: { } brand } caller) _identity = _identity with { Caller = caller with { Locale = Languages.Negotiate(brand, languages) } };
    }
}
