using FoodSaaS.Tenancy.Events;

namespace FoodSaaS.Tenancy.Nodes;

/// <summary>Wakes this node: something was told to a node, or a node did what it was told.</summary>
internal sealed class NodeSignal : IDisposable
{
    public const string ToldChannel = "foodsaas_told";
    public const string DoneChannel = "foodsaas_done";

    private readonly DispatcherSignal _told = new();
    private TaskCompletionSource _done = New();

    /// <summary>Completes at the next word that a node did something; take it before looking.</summary>
    public Task NextDone => Volatile.Read(ref _done).Task;

    public void RaiseTold() => _told.Raise();

    public void RaiseDone() => Interlocked.Exchange(ref _done, New()).SetResult();

    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _told.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _told.Dispose();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
