using FoodSaaS.Api.Quotas;
using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// The subscriptions that run on this node. All of them tell what happens from now on, so whoever asks what another asks, by the same right, joins him. Whether he may stay is looked at for each
/// of them, where he is connected.
/// </summary>
internal sealed class SharedStreams(IServiceScopeFactory scopes, GraphQLEngine engine, FaultReport faults)
{
    private readonly Dictionary<StreamQuestion, SharedStream> _running = [];
    private readonly Lock _gate = new();

    /// <summary>How many run.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _running.Count;
        }
    }

    /// <summary>Follows what a subscription yields; or the result that says why not.</summary>
    /// <param name="payer">Each pays for himself.</param>
    /// <param name="next">Takes each result, written as JSON, perhaps before this has ended; it must not wait.</param>
    public async Task<(Follower? Follower, ExecutionResult? Refused)> FollowAsync(PlannedRequest plan, Caller caller, CallerId payer, Action<byte[]> next, CancellationToken stopped)
    {
        if (engine.Charge(plan, payer) is { } unpaid) return (null, new ExecutionResult { Errors = [unpaid] });
        var (stream, follower) = Join(plan, caller, next);
        try
        {
            return await stream.Begun.WaitAsync(stopped) is { } refused ? (null, refused) : (follower, null);
        }
        catch
        {
            follower.Dispose();
            throw;
        }
    }

    /// <summary>Forgets a stream where that is so; nobody joins between the question and the forgetting.</summary>
    public bool ForgetIf(SharedStream stream, Func<bool> isOver)
    {
        lock (_gate)
        {
            if (!isOver()) return false;
            if (_running.TryGetValue(stream.Question, out var present) && present == stream) _running.Remove(stream.Question);
            return true;
        }
    }

    private (SharedStream Stream, Follower Follower) Join(PlannedRequest plan, Caller caller, Action<byte[]> next)
    {
        var question = new StreamQuestion(plan, caller);
        lock (_gate)
        {
            if (_running.TryGetValue(question, out var stream)) return (stream, stream.Add(next));
            _running[question] = stream = new SharedStream(this, question, scopes, engine, faults);
            var first = stream.Add(next);
            stream.Start(plan, caller);
            return (stream, first);
        }
    }
}
