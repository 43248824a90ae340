namespace FoodSaaS.Api.GraphQL;

/// <summary>One of those who follow a stream, until he is disposed of.</summary>
/// <param name="next">Takes each result, written as JSON; it must not wait.</param>
internal sealed class Follower(SharedStream stream, Action<byte[]> next) : IDisposable
{
    private readonly TaskCompletionSource<InternalError?> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the stream: with the fault that ended it, where one did.</summary>
    public Task<InternalError?> Ended => _ended.Task;

    public void Next(byte[] result) => next(result);

    public void End(InternalError? fault) => _ended.TrySetResult(fault);

    public void Dispose() => stream.Leave(this);
}
