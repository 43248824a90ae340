namespace FoodSaaS.Benchmarks.Load;

/// <summary>What all connections of a round counted.</summary>
internal sealed class LoadTally
{
    private long _answers;
    private long _marked;
    private volatile bool _isOver;

    public long Answers => Interlocked.Read(ref _answers);

    public long Marked => Interlocked.Read(ref _marked);

    public bool IsOver => _isOver;

    public void Count(bool isMarked)
    {
        Interlocked.Increment(ref _answers);
        if (isMarked) Interlocked.Increment(ref _marked);
    }

    public void Stop() => _isOver = true;
}
