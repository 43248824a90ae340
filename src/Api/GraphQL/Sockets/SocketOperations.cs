using FoodSaaS.Api.Quotas;
using GraphQL;
using GraphQLParser.AST;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Runs one operation of a socket in a scope of its own, under the same guards as a request over HTTP.</summary>
internal sealed class SocketOperations(IServiceScopeFactory scopes, GraphQLEngine engine, PostReader reader, StrangersDocuments strangers, FaultReport faults)
{
    /// <summary>Sends what the operation yields; answers with its last message, or null where the client wants none.</summary>
    public async Task<byte[]?> RunAsync(string id, byte[] payload, Caller caller, CallerId payer, Action<byte[]> send, CancellationToken stopped)
    {
        try
        {
            var (post, broken) = reader.Read(payload);
            broken ??= strangers.Check(post!, caller.Viewer);
            var (plan, errors) = broken is not null ? (null, [broken]) : await engine.PlanAsync(post!, caller);
            return plan is null ? SocketMessage.Error(id, errors!) : await RunAsync(id, plan, caller, payer, send, stopped);
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception fault)
        {
            return SocketMessage.Error(id, [faults.Report(fault, null)]);
        }
    }

    private async Task<byte[]> RunAsync(string id, PlannedRequest plan, Caller caller, CallerId payer, Action<byte[]> send, CancellationToken stopped)
    {
        await using var scope = scopes.CreateAsyncScope();
        caller.Enter(scope.ServiceProvider);
        var result = await engine.RunAsync(plan, caller, payer, scope.ServiceProvider, stopped);
        if (result.Streams?.Values.SingleOrDefault() is { } stream) await FollowAsync(id, stream, send, stopped);
        else if (!result.Executed || plan.Operation.Type == OperationType.Subscription) return SocketMessage.Error(id, result.Errors!);
        else send(SocketMessage.Next(id, result));
        return SocketMessage.Complete(id);
    }

    /// <summary>Sends every result of the stream; ends with it, or when the client completes the operation.</summary>
    private static async Task FollowAsync(string id, IObservable<ExecutionResult> stream, Action<byte[]> send, CancellationToken stopped)
    {
        var follower = new ResultFollower(result => send(SocketMessage.Next(id, result)));
        using (stream.Subscribe(follower)) await follower.Ended.WaitAsync(stopped);
    }
}
