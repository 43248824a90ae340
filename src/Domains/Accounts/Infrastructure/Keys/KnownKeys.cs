using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Accounts.Infrastructure.Keys;

/// <summary>
/// Keys that were found live a moment ago, by the hash of their text: a busy key costs one query a second, not one a request. The node that changes or revokes
/// a key forgets it at once; the others believe in it as it was for at most a second, but never past its end.
/// </summary>
internal sealed class KnownKeys(IClock clock)
{
    private static readonly Duration Freshness = Duration.FromSeconds(1);

    private readonly ConcurrentDictionary<Digest, (KnownKey Key, Instant At)> _keys = new();

    public KnownKey? Find(ReadOnlySpan<byte> hash)
    {
        if (!_keys.TryGetValue(Digest.Of(hash), out var known)) return null;
        var now = clock.GetCurrentInstant();
        var age = now - known.At;
        return age >= Duration.Zero && age < Freshness && !known.Key.HasExpired(now) ? known.Key : null;
    }

    public void Keep(ReadOnlySpan<byte> hash, KnownKey key) => _keys[Digest.Of(hash)] = (key, clock.GetCurrentInstant());

    public void Forget(Guid keyId) => Forget(key => key.KeyId == keyId);

    /// <summary>Forgets all keys of a brand.</summary>
    public void Forget(TenantId brand) => Forget(key => key.Brand == brand);

    private void Forget(Func<KnownKey, bool> isMeant)
    {
        foreach (var (digest, (key, _)) in _keys)
        {
            if (isMeant(key)) _keys.TryRemove(digest, out _);
        }
    }

    private readonly record struct Digest(UInt128 First, UInt128 Second)
    {
        public static Digest Of(ReadOnlySpan<byte> hash) => MemoryMarshal.Read<Digest>(hash);
    }
}
