using System.Text;
using FoodSaaS.Api.FrontDoor;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Testing;

namespace FoodSaaS.UnitTests.FrontDoor;

public sealed class SignedBodyTests
{
    private static readonly byte[] Body = "{\"a\":1}"u8.ToArray();

    private readonly FakeClock _clock = new(Instant.FromUtc(2026, 6, 1, 10, 0));
    private readonly SignedBody _signatures;

    public SignedBodyTests() => _signatures = new SignedBody(Samples.Options(), _clock);

    [Property(MaxTest = 200)]
    public void What_was_signed_is_valid_and_nothing_else(byte[] body, byte[] other)
    {
        var signature = _signatures.Sign(body);

        Assert.True(_signatures.IsValid(signature, body));
        Assert.Equal(body.SequenceEqual(other), _signatures.IsValid(signature, other));
    }

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-86_400, false)]
    [InlineData(86_400, false)]
    public void A_signature_lives_five_minutes_either_way(int seconds, bool isValid)
    {
        var signature = _signatures.Sign(Body);
        _clock.Advance(Duration.FromSeconds(seconds));

        Assert.Equal(isValid, _signatures.IsValid(signature, Body));
    }

    [Fact]
    public void A_replay_within_the_five_minutes_is_valid_because_receivers_are_idempotent()
    {
        var signature = _signatures.Sign(Body);

        Assert.True(_signatures.IsValid(signature, Body));
        Assert.True(_signatures.IsValid(signature, Body));
    }

    [Fact]
    public void A_moved_time_breaks_the_signature()
    {
        var signature = _signatures.Sign(Body);
        var time = signature[2..signature.IndexOf(',', StringComparison.Ordinal)];

        Assert.False(_signatures.IsValid(signature.Replace(time, $"{long.Parse(time) + 1}", StringComparison.Ordinal), Body));
    }

    [Fact]
    public void Another_secret_signs_in_vain()
    {
        var options = new FrontDoorOptions { InternalSecret = Convert.ToBase64String(new byte[32]) };

        Assert.False(_signatures.IsValid(new SignedBody(options, _clock).Sign(Body), Body));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("t=,v1=")]
    [InlineData("v1=00")]
    [InlineData("t=1780308000")]
    [InlineData("t=-1,v1=00")]
    [InlineData("t=99999999999999999999,v1=00")]
    [InlineData("t=9223372036854775807,v1=00")]
    [InlineData("t=1780308000,v1=")]
    [InlineData("t=1780308000,v1=zz,v1=zz")]
    [InlineData("t= 1780308000,v1=00")]
    public void Malformed_signatures_are_refused(string? signature) => Assert.False(_signatures.IsValid(signature, Body));

    [Fact]
    public void Letters_that_only_look_alike_are_refused()
    {
        var signature = _signatures.Sign(Body);

        Assert.False(_signatures.IsValid(signature.ToUpperInvariant(), Body));
        Assert.False(_signatures.IsValid(signature + " ", Body));
        Assert.False(_signatures.IsValid(signature + new string('0', 200), Body));
    }

    [Property(MaxTest = 300)]
    public void No_text_makes_checking_throw(string? text)
    {
        Assert.False(_signatures.IsValid(text, Body));
        Assert.False(_signatures.IsStorefrontOf(text, out _));
        Assert.False(_signatures.IsStorefrontOf($"{Guid.Empty}.{text}", out _));
    }

    [Fact]
    public void The_storefronts_token_is_of_one_brand()
    {
        var brand = Guid.CreateVersion7();
        var mac = System.Security.Cryptography.HMACSHA256.HashData(Samples.Options().Secret, Encoding.ASCII.GetBytes($"storefront:{brand}"));
        var token = $"{brand}.{System.Buffers.Text.Base64Url.EncodeToString(mac)}";

        Assert.True(_signatures.IsStorefrontOf(token, out var tenant));
        Assert.Equal(brand, tenant.Value);
        Assert.False(_signatures.IsStorefrontOf(token.Replace(brand.ToString(), Guid.CreateVersion7().ToString(), StringComparison.Ordinal), out _));
        Assert.False(_signatures.IsStorefrontOf(token[..^1], out _));
    }
}
