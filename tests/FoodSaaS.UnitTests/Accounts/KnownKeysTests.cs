using System.Security.Cryptography;
using FoodSaaS.Accounts.Infrastructure.Keys;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using NodaTime;
using NodaTime.Testing;

namespace FoodSaaS.UnitTests.Accounts;

public sealed class KnownKeysTests
{
    private static readonly byte[] Hash = SHA256.HashData("pk_one"u8);
    private static readonly byte[] Other = SHA256.HashData("pk_two"u8);

    private readonly FakeClock _clock = new(Instant.FromUtc(2026, 5, 1, 12, 0));
    private readonly KnownKey _key = new(Guid.CreateVersion7(), TenantId.New(), IsSecret: false);
    private readonly KnownKeys _keys;

    public KnownKeysTests() => _keys = new KnownKeys(_clock);

    [Fact]
    public void A_key_is_believed_in_for_a_second()
    {
        _keys.Keep(Hash, _key);
        _clock.AdvanceMilliseconds(999);
        Assert.Equal(_key, _keys.Find(Hash));
        Assert.Null(_keys.Find(Other));

        _clock.AdvanceMilliseconds(1);
        Assert.Null(_keys.Find(Hash));
    }

    [Fact]
    public void A_revoked_key_is_forgotten_at_once_and_no_other()
    {
        var bystander = _key with { KeyId = Guid.CreateVersion7() };
        _keys.Keep(Hash, _key);
        _keys.Keep(Other, bystander);
        _keys.Forget(_key.KeyId);

        Assert.Null(_keys.Find(Hash));
        Assert.Equal(bystander, _keys.Find(Other));
    }

    [Fact]
    public void The_keys_of_a_brand_are_forgotten_together_and_no_others()
    {
        var bystander = _key with { KeyId = Guid.CreateVersion7(), Brand = TenantId.New() };
        _keys.Keep(Hash, _key);
        _keys.Keep(Other, bystander);
        _keys.Forget(_key.Brand);

        Assert.Null(_keys.Find(Hash));
        Assert.Equal(bystander, _keys.Find(Other));
    }

    [Fact]
    public void A_key_is_not_believed_in_past_its_end()
    {
        var end = _clock.GetCurrentInstant() + Duration.FromMilliseconds(500);
        _keys.Keep(Hash, _key with { ExpiresAt = end });
        _clock.AdvanceMilliseconds(499);
        Assert.NotNull(_keys.Find(Hash));

        _clock.AdvanceMilliseconds(1);
        Assert.Null(_keys.Find(Hash));
    }
}
