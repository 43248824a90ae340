using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Nodes;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Freshness;

/// <summary>
/// For writes that ask much and change little: what reads found out is remembered on this node, and believed within a transaction as long as nothing of it has changed.
/// What is committed counts at once, whichever node did it, as if it had been read: a change that this node may not have heard of is a delivery that is not done yet, and
/// while the brand has one, everything is read. So it is, too, outside of transactions, by nodes that changes do not wait for, and once the transaction has saved something.
/// </summary>
public interface IKnownFacts
{
    /// <summary>To be asked before <see cref="Find"/>: whether what is remembered of the brand holds in the present transaction.</summary>
    ValueTask<bool> HoldAsync(CancellationToken cancellationToken);

    /// <summary>Null where it is not remembered, or was changed since.</summary>
    T? Find<T>(string key)
        where T : class;

    /// <summary>Reads, and remembers what of it is worth it: facts that do not change while they are kept, and say nothing of who asked. Their cache tags are those that the read names.</summary>
    Task<T> ReadAsync<T>(Func<Task<T>> read, Func<T, IEnumerable<KeyValuePair<string, object>>> facts, CancellationToken cancellationToken);
}

public static class KnownFactsExtensions
{
    /// <summary>One fact, from memory or read; what is not there is not remembered.</summary>
    public static async Task<T?> GetAsync<T>(this IKnownFacts known, string key, Func<Task<T?>> read, CancellationToken cancellationToken)
        where T : class
    {
        if (await known.HoldAsync(cancellationToken) && known.Find<T>(key) is { } fact) return fact;
        return await known.ReadAsync(read, found => found is null ? [] : [new(key, found)], cancellationToken);
    }
}

internal sealed class KnownFacts(FactMemory memory, InvalidationMarks marks, NodeLease lease, ReadTags tags, TenantConnection connection, EventSubscriptions subscriptions, ITenantScope scope, IClock clock) : IKnownFacts
{
    private readonly string[] _hearers = [.. subscriptions.To(EventNames.Of(typeof(DataChanged))).Select(s => s.Name)];

    private long _asked = -1;
    private bool _isQuiet;

    public async ValueTask<bool> HoldAsync(CancellationToken cancellationToken)
    {
        if (!connection.IsInTransaction || connection.HasSaved || !lease.IsHeld) return false;
        if (_asked == connection.Transaction) return _isQuiet;
        _isQuiet = !await IsChangingAsync(cancellationToken);
        _asked = connection.Transaction;
        return _isQuiet;
    }

    public T? Find<T>(string key)
        where T : class
    {
        // The marks are looked at now: a change that is counted as done was marked before.
        if (memory.Find(scope.Current, key) is not { Value: T value } fact || clock.GetCurrentInstant() >= fact.Until || marks.AnyAfter(scope.Current, fact.Step, fact.Tags)) return null;
        tags.Name(fact.Tags);
        if (fact.Until is { } until) tags.ChangesAt(until);
        return value;
    }

    public async Task<T> ReadAsync<T>(Func<Task<T>> read, Func<T, IEnumerable<KeyValuePair<string, object>>> facts, CancellationToken cancellationToken)
    {
        if (!await HoldAsync(cancellationToken)) return await read();
        var step = marks.Now(scope.Current);
        T found;
        ReadTags.Collection collected;
        using (collected = tags.Collect()) found = await read();
        foreach (var (key, value) in facts(found)) memory.Keep(scope.Current, key, new Fact(value, step, [.. collected.Tags], collected.NextChange));
        return found;
    }

    private async Task<bool> IsChangingAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT EXISTS (SELECT FROM tenancy.deliveries WHERE tenant_id = $1 AND subscriber = ANY($2) AND done_at IS NULL AND dead_at IS NULL)", connection.Connection);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = scope.Current.Value });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = _hearers });
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
