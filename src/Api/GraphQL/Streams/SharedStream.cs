using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>A subscription that runs once, however many follow it: each event is read, resolved and written once.</summary>
internal sealed class SharedStream(SharedStreams all, StreamQuestion question, IServiceScopeFactory scopes, GraphQLEngine engine, FaultReport faults)
{
    private readonly HashSet<Follower> _followers = [];
    private readonly TaskCompletionSource<ExecutionResult?> _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end = new();

    public StreamQuestion Question { get; } = question;

    /// <summary>Completes when it stands; or with the result that says why it does not.</summary>
    public Task<ExecutionResult?> Begun => _begun.Task;

    public Follower Add(Action<byte[]> next)
    {
        var follower = new Follower(this, next);
        lock (_followers) _followers.Add(follower);
        return follower;
    }

    /// <summary>It belongs to none of those who follow: what the first one's request holds is not held for the others.</summary>
    public void Start(PlannedRequest plan, Caller caller)
    {
        using (ExecutionContext.SuppressFlow()) _ = Task.Run(() => RunAsync(plan, caller));
    }

    /// <summary>Ends it with the last one; whoever asks afterwards begins anew.</summary>
    public void Leave(Follower follower)
    {
        if (all.ForgetIf(this, () => IsLast(follower))) _end.Cancel();
    }

    private bool IsLast(Follower follower)
    {
        lock (_followers) return _followers.Remove(follower) && _followers.Count == 0;
    }

    private async Task RunAsync(PlannedRequest plan, Caller caller)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            caller.Enter(scope.ServiceProvider);
            var result = await engine.RunAsync(plan, caller, scope.ServiceProvider, _end.Token);
            if (result.Streams?.Values.SingleOrDefault() is { } events) await FollowAsync(events);
            else End(result, null);
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            End(null, null);
        }
        catch (Exception fault)
        {
            var reported = faults.Report(fault, null);
            End(new ExecutionResult { Errors = [reported] }, reported);
        }
    }

    private async Task FollowAsync(IObservable<ExecutionResult> events)
    {
        _begun.TrySetResult(null);
        var results = new ResultFollower(Deliver);
        using (events.Subscribe(results)) await results.Ended.WaitAsync(_end.Token);
        End(null, null);
    }

    private void Deliver(ExecutionResult result)
    {
        var written = AnswerWriter.Written(result);
        foreach (var follower in Followers())
        {
            try
            {
                follower.Next(written);
            }
            catch (Exception fault)
            {
                follower.End(faults.Report(fault, null));
            }
        }
    }

    private void End(ExecutionResult? insteadOfBeginning, InternalError? fault)
    {
        all.ForgetIf(this, () => true);
        _begun.TrySetResult(insteadOfBeginning);
        foreach (var follower in Followers()) follower.End(fault);
    }

    private Follower[] Followers()
    {
        lock (_followers) return [.. _followers];
    }
}
