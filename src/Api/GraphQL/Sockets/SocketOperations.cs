using FoodSaaS.Api.Quotas;
using GraphQL;
using GraphQLParser.AST;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Runs one operation of a socket in a scope of its own, under the same guards as a request over HTTP.</summary>
internal sealed class SocketOperations(IServiceScopeFactory scopes, GraphQLEngine engine, SharedStreams streams, PostReader reader, StrangersDocuments strangers, FaultReport faults)
{
    /// <summary>Runs a query or a mutation to its end, or begins to follow a subscription. Answers with the operation's last message (null where the client wants none), or with the stream that is followed until it ends.</summary>
    /// <param name="send">Takes results, written as JSON.</param>
    public async Task<(byte[]? Last, Follower? Follower)> BeginAsync(string id, byte[] payload, Caller caller, CallerId payer, Action<byte[]> send, CancellationToken stopped)
    {
        try
        {
            var (post, broken) = reader.Read(payload);
            broken ??= strangers.Check(post!, caller.Viewer);
            var (plan, errors) = broken is not null ? (null, [broken]) : await engine.PlanAsync(post!, caller);
            if (plan is null) return (SocketMessage.Error(id, errors!), null);
            if (plan.Operation.Type != OperationType.Subscription) return (await RunAsync(id, plan, caller, payer, send, stopped), null);
            var (follower, refused) = await streams.FollowAsync(plan, caller, payer, send, stopped);
            return follower is null ? (SocketMessage.Error(id, refused!.Errors!), null) : (null, follower);
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            return default;
        }
        catch (Exception fault)
        {
            return (SocketMessage.Error(id, [faults.Report(fault, null)]), null);
        }
    }

    private async Task<byte[]> RunAsync(string id, PlannedRequest plan, Caller caller, CallerId payer, Action<byte[]> send, CancellationToken stopped)
    {
        await using var scope = scopes.CreateAsyncScope();
        caller.Enter(scope.ServiceProvider);
        var result = await engine.RunAsync(plan, caller, payer, scope.ServiceProvider, stopped);
        if (!result.Executed) return SocketMessage.Error(id, result.Errors!);
        send(AnswerWriter.Written(result));
        return SocketMessage.Complete(id);
    }
}
