namespace FoodSaaS.IntegrationTests.Quotas;

/// <summary>Bytes that keep whoever reads them waiting until they are let go.</summary>
internal sealed class HeldUpload(byte[] bytes) : MemoryStream(bytes)
{
    private readonly TaskCompletionSource _read = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task IsRead => _read.Task;

    public void LetGo() => _held.TrySetResult();

    public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        await destination.FlushAsync(cancellationToken);
        _read.TrySetResult();
        await _held.Task.WaitAsync(cancellationToken);
        await base.CopyToAsync(destination, bufferSize, cancellationToken);
    }
}
