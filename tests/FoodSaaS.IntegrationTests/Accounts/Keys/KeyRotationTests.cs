using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using NodaTime;
using static FoodSaaS.IntegrationTests.Accounts.OriginKeys;

namespace FoodSaaS.IntegrationTests.Accounts.Keys;

/// <summary>A key gives way to one successor; both open the door until the overlap is over.</summary>
public sealed class KeyRotationTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private static readonly Duration Day = Duration.FromDays(1);

    private OwnHost Host => own.Host;

    private Instant Now => Host.Clock.GetCurrentInstant();

    [Fact]
    public async Task Both_work_until_the_overlap_ends()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var former = await brand.SecretAsync(["EditTheme"]);
        var end = Now + Day;
        var successor = await brand.RotateAsync(former.Id, 24);
        var (before, after) = (await brand.KeyAsync(former.Id), await brand.KeyAsync(successor.Id));
        Assert.Equal((KeyDesk.Text(end), null, successor.Id), (before.Value("expiresAt"), before.Value("revokedAt"), before.Value("successorId")));
        Assert.Equal(("server", "SECRET", null, null), (after.Value("name"), after.Value("kind"), after.Value("expiresAt"), after.Value("successorId")));
        Assert.Equal(["EditTheme"], after.Values("permissions"));
        Assert.Equal((null, null), (await Host.KnockAsync(former.Text), await Host.KnockAsync(successor.Text)));

        Host.Clock.Advance(Day);
        Assert.Equal((KeyDesk.Expired, null), (await Host.KnockAsync(former.Text), await Host.KnockAsync(successor.Text)));
    }

    [Fact]
    public async Task Without_an_overlap_the_former_ends_at_once()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        Assert.Null(await Host.KnockAsync(brand.SecretKey));
        var server = (await brand.KeysAsync()).Single(k => k.Value("name") == "Server").Id();
        var successor = await brand.RotateAsync(server, 0);

        Assert.Equal((KeyDesk.Unknown, null), (await Host.KnockAsync(brand.SecretKey), await Host.KnockAsync(successor.Text)));
        Assert.Equal(["KEY_REVOKED at id"], await brand.RefusalsAsync("rotateApiKey", new { id = server }));
    }

    [Fact]
    public async Task Of_fifty_rotations_at_once_one_makes_a_successor()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var former = await brand.SecretAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => brand.Console.TryAsync(brand.ConsolePath, "rotateApiKey", new { id = former.Id }, "rotated { key }")));

        Assert.Equal((1, 49), (outcomes.Count(o => o is null), outcomes.Count(o => o == "KEY_ROTATED")));
        Assert.Equal(4, (await brand.KeysAsync()).Count);
        Assert.Equal(2, (await brand.KeysAsync()).Count(k => k.Value("name") == "server"));
    }

    [Fact]
    public async Task Of_fifty_rotations_and_revocations_at_once_no_revoked_key_is_left_with_the_last_word()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var former = await brand.SecretAsync();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => i % 2 == 0
            ? brand.Console.TryAsync(brand.ConsolePath, "rotateApiKey", new { id = former.Id }, "rotated { key }")
            : brand.Console.TryAsync(brand.ConsolePath, "revokeApiKey", new { id = former.Id }, "apiKey { id }")));

        Assert.InRange((await brand.KeysAsync()).Count(k => k.Value("name") == "server"), 1, 2);
        Assert.NotNull((await brand.KeyAsync(former.Id)).Value("revokedAt"));
        Assert.Equal(KeyDesk.Unknown, await Host.KnockAsync(former.Text));
    }

    [Fact]
    public async Task What_stands_in_the_way_is_named_and_makes_no_key()
    {
        var (ours, theirs) = (await TestBrand.SignUpAsync(Host), await TestBrand.SignUpAsync(Host));
        var key = await ours.SecretAsync();
        foreach (var hours in new[] { -1, 169 }) Assert.Equal(["OVERLAP_INVALID at overlapHours"], await ours.RefusalsAsync("rotateApiKey", new { id = key.Id, overlapHours = hours }));
        Assert.Equal(["EXPIRY_INVALID at expiresAt"], await ours.RefusalsAsync("rotateApiKey", new { id = key.Id, expiresAt = KeyDesk.Text(Now) }));
        Assert.Equal(["KEY_NOT_FOUND at id"], await theirs.RefusalsAsync("rotateApiKey", new { id = key.Id }));
        await ours.RotateAsync(key.Id, 168);
        Assert.Equal(["KEY_ROTATED at id"], await ours.RefusalsAsync("rotateApiKey", new { id = key.Id }));

        Assert.Equal((4, 2), ((await ours.KeysAsync()).Count, (await theirs.KeysAsync()).Count));
    }

    [Fact]
    public async Task A_successor_lives_as_long_as_the_former_was_made_for_unless_somebody_says_otherwise()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var end = Now + (2 * Day);
        var (first, second) = (await brand.SecretAsync(until: end), await brand.SecretAsync(until: end));
        Host.Clock.Advance(Day + Duration.FromHours(12));
        var alike = await brand.RotateAsync(first.Id, 24);
        var endless = (await brand.ChangeAsync("rotateApiKey", new { id = second.Id, expiresAt = (string?)null }, "rotated", "apiKey { expiresAt }")).GetProperty("apiKey");

        Assert.Equal(KeyDesk.Text(Now + (2 * Day)), (await brand.KeyAsync(alike.Id)).Value("expiresAt"));
        Assert.Null(endless.Value("expiresAt"));
        Assert.Equal(KeyDesk.Text(end), (await brand.KeyAsync(first.Id)).Value("expiresAt"));
    }

    [Fact]
    public async Task A_full_ring_is_rotated_key_by_key()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        for (var i = 0; i < 48; i++) await brand.PublishableAsync();
        var keys = await brand.KeysAsync();
        foreach (var key in keys) await brand.RotateAsync(key.Id(), 1);
        Assert.Equal(["KEYS_FULL at "], await brand.RefusalsAsync("createApiKey", new { name = "x", kind = "PUBLISHABLE" }));

        var successor = (await brand.KeysAsync()).First(k => k.Value("successorId") is null).Id();
        Assert.Equal(["KEYS_FULL at "], await brand.RefusalsAsync("rotateApiKey", new { id = successor }));
        await brand.RotateAsync(successor, 0);
        Host.Clock.Advance(Duration.FromHours(1));
        await brand.RotateAsync((await brand.KeysAsync()).First(k => k.Value("successorId") is null).Id(), 1);
    }

    [Fact]
    public async Task A_publishable_key_hands_its_origins_on()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var origin = NewOrigin();
        var former = await brand.PublishableAsync(null, origin);
        var successor = await brand.RotateAsync(former.Id, 1);

        using var page = new ShopPage(Host.PublicPort, origin);
        foreach (var key in new[] { former, successor }) Assert.Equal((200, origin), await AskAsync(page, brand, key.Text));
        Host.Clock.Advance(Duration.FromHours(1));
        Assert.Equal((401, null), await AskAsync(page, brand, former.Text));
        Assert.Equal((200, origin), await AskAsync(page, brand, successor.Text));
    }

    private static async Task<(int Status, string? Origin)> AskAsync(ShopPage page, TestBrand brand, string key)
    {
        var answer = await page.PostAsync(ShopPage.HostOf(brand), key);
        return (answer.Status, answer.AllowedOrigin);
    }
}
