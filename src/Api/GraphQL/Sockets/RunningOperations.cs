using System.Collections.Concurrent;
using FoodSaaS.Api.Quotas;
using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>The operations under way on one socket, by the ids that the client gave them.</summary>
internal sealed class RunningOperations(SocketOperations operations, SocketOutbox outbox, int most)
{
    /// <summary>Of few operations, by few threads: what is meant for many is large on every socket.</summary>
    private readonly ConcurrentDictionary<string, Operation> _byId = new(concurrencyLevel: 1, capacity: 1, StringComparer.Ordinal);

    /// <summary>One that the client has completed runs until it has seen that, so as many again may be on their way out.</summary>
    private int _running;

    /// <summary>Starts an operation; answers with why the socket must go where the id is in use.</summary>
    public SocketClose? Start(string id, byte[] payload, Caller caller, CallerId payer)
    {
        if (_byId.ContainsKey(id)) return SocketClose.Duplicate(id);
        if (_byId.Count >= most || Volatile.Read(ref _running) >= most * 2)
        {
            outbox.Send(SocketMessage.Error(id, new ExecutionErrors { Refusals.TooManyOperations(most) }));
            return null;
        }

        var operation = new Operation(new CancellationTokenSource());
        _byId[id] = operation;
        Interlocked.Increment(ref _running);
        var send = ResultsOf(operation, SocketMessage.NextHead(id));
        operation.Run = RunAsync(id, Task.Run(() => operations.BeginAsync(id, payload, caller, payer, send, operation.Stop.Token)), operation);
        return null;
    }

    /// <summary>Stops an operation; nothing more is sent for it.</summary>
    public void End(string id)
    {
        if (_byId.TryRemove(id, out var operation)) operation.Stop.Cancel();
    }

    public async Task EndAllAsync()
    {
        var all = _byId.Values.ToList();
        foreach (var operation in all) await operation.Stop.CancelAsync();
        await Task.WhenAll(all.Select(o => o.Run));
    }

    /// <summary>What was asked is not held while it is followed: it is larger than all else that a subscription holds.</summary>
    private async Task RunAsync(string id, Task<(byte[]? Last, Follower? Follower)> beginning, Operation operation)
    {
        try
        {
            var (last, follower) = await beginning;
            if (follower is not null) last = await EndOfAsync(id, follower, operation.Stop.Token);
            _byId.TryRemove(KeyValuePair.Create(id, operation));
            if (last is not null) SendWhile(operation, last);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    /// <summary>The last message of a subscription; null where the client wants none.</summary>
    private static async Task<byte[]?> EndOfAsync(string id, Follower follower, CancellationToken stopped)
    {
        using (follower)
        {
            try
            {
                return await follower.Ended.WaitAsync(stopped) is { } fault ? SocketMessage.Error(id, [fault]) : SocketMessage.Complete(id);
            }
            catch (OperationCanceledException) when (stopped.IsCancellationRequested)
            {
                return null;
            }
        }
    }

    /// <summary>Apart from what begins the operation, whose payload it would keep.</summary>
    private Action<byte[]> ResultsOf(Operation operation, byte[] head) => result => SendWhile(operation, head, result);

    private void SendWhile(Operation operation, byte[] message, byte[]? result = null)
    {
        if (!operation.Stop.IsCancellationRequested) outbox.Send(message, result);
    }

    private sealed class Operation(CancellationTokenSource stop)
    {
        public CancellationTokenSource Stop { get; } = stop;

        public Task Run { get; set; } = Task.CompletedTask;
    }
}
