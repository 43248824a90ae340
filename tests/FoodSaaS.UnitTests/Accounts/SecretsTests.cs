using System.Net;
using FoodSaaS.Accounts.Api;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using NodaTime;

namespace FoodSaaS.UnitTests.Accounts;

public sealed class SecretsTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 5, 1, 12, 0);

    [Fact]
    public void A_code_is_six_digits_and_not_always_the_same()
    {
        var drawn = Enumerable.Range(0, 200).Select(_ => OneTimeCode.Draw()).ToList();

        Assert.All(drawn, code => Assert.Matches("^[0-9]{6}$", code));
        Assert.True(drawn.Distinct().Count() > 190);
    }

    [Theory]
    [InlineData("123456", "123456")]
    [InlineData(" 123 456 ", "123456")]
    [InlineData("12345", null)]
    [InlineData("1234567", null)]
    [InlineData("12345a", null)]
    [InlineData("１２３４５６", null)]
    [InlineData(null, null)]
    public void A_code_is_read_without_its_spaces(string? typed, string? code) => Assert.Equal(code, OneTimeCode.Read(typed));

    [Fact]
    public void A_code_lives_ten_minutes_and_starts_without_tries()
    {
        var code = SignUpCode.For(EmailAddress.Parse("ada@example.com")!, "hash", Now);

        Assert.Equal(Now + Duration.FromMinutes(10), code.ExpiresAt);
        Assert.Equal(0, code.Tries);
        Assert.Equal(5, SignUpCode.MaxTries);
    }

    [Fact]
    public void Neither_token_nor_key_is_kept_in_clear()
    {
        var token = Secrets.Draw();
        var session = Session.Start(Guid.NewGuid(), token, "192.0.2.1", hasShownFactor: false, Now);
        var text = ApiKey.Draw(ApiKeyKind.Secret);
        var key = ApiKey.Of(Guid.NewGuid(), "Server", ApiKeyKind.Secret, text, Now);

        Assert.Equal(43, token.Length);
        Assert.Equal(Secrets.HashOf(token), session.TokenHash);
        Assert.Equal(32, key.Hash.Length);
        Assert.Equal("sk_…" + text[^4..], key.Hint);
    }

    [Fact]
    public void A_key_shows_its_kind_and_is_recognized()
    {
        Assert.StartsWith("pk_", ApiKey.Draw(ApiKeyKind.Publishable), StringComparison.Ordinal);
        Assert.True(ApiKey.LooksLikeOne(ApiKey.Draw(ApiKeyKind.Secret)));
        Assert.False(ApiKey.LooksLikeOne(Secrets.Draw()));
        Assert.False(ApiKey.LooksLikeOne("sk_" + new string('a', 1000)));
        Assert.False(ApiKey.LooksLikeOne(""));
    }

    [Fact]
    public void A_key_stays_revoked_since_the_first_time()
    {
        var key = ApiKey.Of(Guid.NewGuid(), "Website", ApiKeyKind.Publishable, ApiKey.Draw(ApiKeyKind.Publishable), Now);

        key.Revoke(Now);
        key.Revoke(Now + Duration.FromHours(1));

        Assert.Equal(Now, key.RevokedAt);
    }

    [Fact]
    public void A_session_slides_by_two_weeks_and_ends_after_ninety_days()
    {
        var session = Session.Start(Guid.NewGuid(), Secrets.Draw(), "192.0.2.1", hasShownFactor: false, Now);

        Assert.Equal(Now + Duration.FromDays(14), session.ExpiresAt);
        Assert.Equal(Now + Duration.FromDays(90), session.EndsAt);
        Assert.False(Session.IsDueForRenewal(session.ExpiresAt, Now + Duration.FromHours(23)));
        Assert.True(Session.IsDueForRenewal(session.ExpiresAt, Now + Duration.FromHours(25)));
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(5, 160)]
    public void A_mail_that_failed_waits_twice_as_long_each_time(int attempts, int seconds) => Assert.Equal(Duration.FromSeconds(seconds), Mail.PauseAfter(attempts));

    [Fact]
    public void An_owner_may_do_everything() => Assert.Equal(Enum.GetValues<Permission>().Order(), RolePermissions.Of(Role.Owner).Order());

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    public void A_subscriber_counts_as_one_network(string address, string network) => Assert.Equal(network, ClientAddress.NetworkOf(IPAddress.Parse(address)));
}
