using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using FoodSaaS.Tenancy.Access;
using NodaTime;

namespace FoodSaaS.Accounts.Infrastructure;

/// <summary>
/// Keys that were found live a moment ago, by the hash of their text: a busy key costs one query a second, not one a request. The node that revokes a key
/// or changes its origins forgets it at once; the others believe in it as it was for at most a second.
/// </summary>
internal sealed class KnownKeys(IClock clock)
{
    private static readonly Duration Freshness = Duration.FromSeconds(1);

    private readonly ConcurrentDictionary<Digest, (KnownKey Key, Instant At)> _keys = new();

    public KnownKey? Find(ReadOnlySpan<byte> hash) =>
        _keys.TryGetValue(Digest.Of(hash), out var known) && clock.GetCurrentInstant() - known.At is var age && age >= Duration.Zero && age < Freshness ? known.Key : null;

    public void Keep(ReadOnlySpan<byte> hash, KnownKey key) => _keys[Digest.Of(hash)] = (key, clock.GetCurrentInstant());

    public void Forget(Guid keyId)
    {
        foreach (var (digest, (key, _)) in _keys)
        {
            if (key.KeyId == keyId) _keys.TryRemove(digest, out _);
        }
    }

    private readonly record struct Digest(UInt128 First, UInt128 Second)
    {
        public static Digest Of(ReadOnlySpan<byte> hash) => MemoryMarshal.Read<Digest>(hash);
    }
}
