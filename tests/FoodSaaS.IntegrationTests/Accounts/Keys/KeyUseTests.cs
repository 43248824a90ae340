using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Accounts.Keys;

/// <summary>A key's last use is known to the minute, and costs a write a minute.</summary>
public sealed class KeyUseTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => own.Host;

    [Fact]
    public async Task A_key_was_never_used_until_it_opens_something()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        Assert.All(await brand.KeysAsync(), k => Assert.Null(k.Value("lastUsedAt")));

        Assert.Null(await Host.KnockAsync(brand.SecretKey));
        await UsedAsync(brand, "Server", Host.Clock.GetCurrentInstant());
        Assert.Null((await FindAsync(brand, "Website")).Value("lastUsedAt"));
    }

    [Fact]
    public async Task A_minutes_uses_are_one_write()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var first = Host.Clock.GetCurrentInstant();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Host.KnockAsync(brand.SecretKey)));
        await UsedAsync(brand, "Server", first);
        var row = await VersionAsync(brand);

        Host.Clock.Advance(Duration.FromSeconds(59));
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Host.KnockAsync(brand.SecretKey)));
        // Uses are written one after the other: once this one is there, nothing of before is still on its way.
        await Host.KnockAsync(brand.PublishableKey);
        await UsedAsync(brand, "Website", Host.Clock.GetCurrentInstant());
        Assert.Equal((row, KeyDesk.Text(first)), (await VersionAsync(brand), (await FindAsync(brand, "Server")).Value("lastUsedAt")));

        Host.Clock.Advance(Duration.FromSeconds(1));
        await Host.KnockAsync(brand.SecretKey);
        await UsedAsync(brand, "Server", Host.Clock.GetCurrentInstant());
    }

    [Fact]
    public async Task What_another_node_has_written_in_the_same_minute_is_left_alone()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var theirs = Host.Clock.GetCurrentInstant() - Duration.FromSeconds(30);
        await Host.ScalarAsync<string>("UPDATE accounts.api_keys k SET last_used_at = $2 FROM tenancy.brands b WHERE b.id = k.brand_id AND b.slug = $1 AND k.name = 'Server' RETURNING k.name", brand.Slug, theirs.ToDateTimeUtc());
        await Host.KnockAsync(brand.SecretKey);
        await Host.KnockAsync(brand.PublishableKey);
        await UsedAsync(brand, "Website", Host.Clock.GetCurrentInstant());

        Assert.Equal(KeyDesk.Text(theirs), (await FindAsync(brand, "Server")).Value("lastUsedAt"));
    }

    private static async Task<System.Text.Json.JsonElement> FindAsync(TestBrand brand, string name) => (await brand.KeysAsync()).Single(k => k.Value("name") == name);

    private static Task UsedAsync(TestBrand brand, string name, Instant at) =>
        Waiting.UntilAsync(async () => (await FindAsync(brand, name)).Value("lastUsedAt") == KeyDesk.Text(at));

    /// <summary>Another one after each write to the row of the secret key.</summary>
    private Task<string?> VersionAsync(TestBrand brand) =>
        Host.ScalarAsync<string>("SELECT k.xmin::text || k.ctid::text FROM accounts.api_keys k JOIN tenancy.brands b ON b.id = k.brand_id WHERE b.slug = $1 AND k.name = 'Server'", brand.Slug);
}
