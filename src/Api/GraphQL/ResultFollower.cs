using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Hands on every result of a subscription's stream.</summary>
internal sealed class ResultFollower(Action<ExecutionResult> next) : IObserver<ExecutionResult>
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Ended => _ended.Task;

    public void OnNext(ExecutionResult value) => next(value);

    public void OnCompleted() => _ended.TrySetResult();

    public void OnError(Exception error) => _ended.TrySetException(error);
}
