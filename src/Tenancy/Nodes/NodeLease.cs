using System.Diagnostics;

namespace FoodSaaS.Tenancy.Nodes;

/// <summary>
/// Whether this node may believe what it remembers. It does for a while after it last looked into the database; when it cannot look, it must ask the database
/// for everything, because nobody waits for it any longer.
/// </summary>
public sealed class NodeLease
{
    private long _until;
    private long _term;

    internal NodeLease(string node) => Node = node;

    /// <summary>Names this node in receipts.</summary>
    public string Node { get; }

    /// <summary>True while every change waits for this node before it counts as done.</summary>
    public bool IsHeld => Stopwatch.GetTimestamp() < Volatile.Read(ref _until);

    /// <summary>Steps when the node begins with an empty memory: at its start, and after it had lost its lease.</summary>
    public long Term => Interlocked.Read(ref _term);

    /// <param name="asked">When the database was asked, as <see cref="Stopwatch.GetTimestamp"/> said: its own reckoning begins later, so it never ends before ours.</param>
    internal void Renew(long asked, TimeSpan length) => Volatile.Write(ref _until, asked + (long)(length.TotalSeconds * Stopwatch.Frequency));

    /// <summary>To be called before memory is dropped: what is kept afterwards belongs to the new term, or is seen not to.</summary>
    internal void Begin() => Interlocked.Increment(ref _term);

    internal void End() => Volatile.Write(ref _until, 0);
}
