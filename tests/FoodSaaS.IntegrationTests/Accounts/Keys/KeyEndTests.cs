using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;
using NodaTime;
using static FoodSaaS.IntegrationTests.Accounts.OriginKeys;

namespace FoodSaaS.IntegrationTests.Accounts.Keys;

/// <summary>A key opens the door until its end, and from that instant on not once more.</summary>
public sealed class KeyEndTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private const int Forbidden = 4403;

    private static readonly Duration Instantly = Duration.FromMilliseconds(1);

    private OwnHost Host => own.Host;

    private Instant Now => Host.Clock.GetCurrentInstant();

    [Fact]
    public async Task A_key_is_refused_at_its_end_however_lately_it_was_remembered()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var end = Now + Duration.FromMinutes(1);
        var (secret, publishable) = (await brand.SecretAsync(until: end), await brand.PublishableAsync(end));
        Host.Clock.Advance(Duration.FromMinutes(1) - Instantly);
        Assert.Equal((null, null), (await Host.KnockAsync(secret.Text), await Host.KnockAsync(publishable.Text)));

        Host.Clock.Advance(Instantly);
        Assert.Equal((KeyDesk.Expired, KeyDesk.Expired), (await Host.KnockAsync(secret.Text), await Host.KnockAsync(publishable.Text)));
        Assert.Null(await Host.KnockAsync(brand.SecretKey));
        Assert.Equal(KeyDesk.Text(end), (await brand.KeyAsync(secret.Id)).Value("expiresAt"));
    }

    [Fact]
    public async Task A_revoked_key_does_not_say_that_it_has_expired()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var key = await brand.SecretAsync(until: Now + Duration.FromMinutes(1));
        await brand.ChangeAsync("revokeApiKey", new { id = key.Id }, "apiKey", "id");
        Host.Clock.Advance(Duration.FromMinutes(2));

        Assert.Equal(KeyDesk.Unknown, await Host.KnockAsync(key.Text));
    }

    [Fact]
    public async Task An_end_lies_in_the_future_and_within_two_years()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        foreach (var wrong in new[] { Now - Duration.FromSeconds(1), Now, Now + Duration.FromDays(731) + Duration.FromSeconds(1) })
        {
            Assert.Equal(["EXPIRY_INVALID at expiresAt"], await brand.RefusalsAsync("createApiKey", new { name = "x", kind = "SECRET", expiresAt = KeyDesk.Text(wrong) }));
        }

        await brand.SecretAsync(until: Now + Duration.FromSeconds(1));
        await brand.SecretAsync(until: Now + Duration.FromDays(731));
    }

    [Fact]
    public async Task A_socket_ends_with_the_key_that_opened_it_and_none_is_opened_after()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var key = await brand.PublishableAsync(Now + Duration.FromMinutes(1));
        using var socket = await LiveSocket.OpenAsync(Host.PublicPort, key.Text);
        Assert.Contains("connection_ack", (await socket.NextAsync()).Text, StringComparison.Ordinal);

        Host.Clock.Advance(Duration.FromMinutes(1));
        Assert.Equal((null, Forbidden), await socket.NextAsync());
        using var late = await LiveSocket.OpenAsync(Host.PublicPort, key.Text);
        Assert.Equal((null, Forbidden), await late.NextAsync());
    }

    [Fact]
    public async Task Pages_of_its_origins_may_ask_as_long_as_it_lives()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var origin = NewOrigin();
        await brand.PublishableAsync(Now + Duration.FromMinutes(1), origin);
        using var page = new ShopPage(Host.PublicPort, origin);
        Assert.Equal(origin, (await page.PreflightAsync(ShopPage.HostOf(brand))).AllowedOrigin);

        Host.Clock.Advance(Duration.FromMinutes(1));
        Assert.Null((await page.PreflightAsync(ShopPage.HostOf(brand))).AllowedOrigin);
    }

    [Fact]
    public async Task What_is_past_its_end_is_not_changed_and_takes_no_room()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var key = await brand.SecretAsync(until: Now + Duration.FromMinutes(1));
        for (var i = 0; i < 47; i++) await brand.PublishableAsync();
        Assert.Equal(["KEYS_FULL at "], await brand.RefusalsAsync("createApiKey", new { name = "x", kind = "PUBLISHABLE" }));

        Host.Clock.Advance(Duration.FromMinutes(1));
        await brand.PublishableAsync();
        Assert.Equal(["KEY_EXPIRED at id"], await brand.RefusalsAsync("setApiKeyPermissions", new { id = key.Id, permissions = Array.Empty<string>() }));
        Assert.Equal(["KEY_EXPIRED at id"], await brand.RefusalsAsync("rotateApiKey", new { id = key.Id }));
    }
}
