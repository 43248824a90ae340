using System.Collections.Concurrent;
using FoodSaaS.Api.Quotas;
using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>The operations under way on one socket, by the ids that the client gave them.</summary>
internal sealed class RunningOperations(SocketOperations operations, SocketOutbox outbox, int most)
{
    private readonly ConcurrentDictionary<string, Operation> _byId = new(StringComparer.Ordinal);

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
        operation.Run = RunAsync(id, payload, caller, payer, operation);
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

    private async Task RunAsync(string id, byte[] payload, Caller caller, CallerId payer, Operation operation)
    {
        await Task.Yield();
        try
        {
            var last = await operations.RunAsync(id, payload, caller, payer, message => SendWhile(operation, message), operation.Stop.Token);
            _byId.TryRemove(KeyValuePair.Create(id, operation));
            if (last is not null) SendWhile(operation, last);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private void SendWhile(Operation operation, byte[] message)
    {
        if (!operation.Stop.IsCancellationRequested) outbox.Send(message);
    }

    private sealed class Operation(CancellationTokenSource stop)
    {
        public CancellationTokenSource Stop { get; } = stop;

        public Task Run { get; set; } = Task.CompletedTask;
    }
}
