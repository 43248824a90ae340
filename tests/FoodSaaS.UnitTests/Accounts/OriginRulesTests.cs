using FoodSaaS.Accounts.Domain;

namespace FoodSaaS.UnitTests.Accounts;

public sealed class OriginRulesTests
{
    private static string[] Shops(int count) => [.. Enumerable.Range(1, count).Select(i => $"https://shop{i}.example")];

    [Fact]
    public void A_publishable_key_lists_up_to_20_origins()
    {
        Assert.Equal(Shops(20), OriginRules.Read(ApiKeyKind.Publishable, Shops(20)).Value);
        Assert.Empty(OriginRules.Read(ApiKeyKind.Publishable, []).Value);
        Assert.Equal([AccountsErrors.OriginsCount], OriginRules.Read(ApiKeyKind.Publishable, Shops(21)).Errors);
    }

    [Fact]
    public void A_secret_key_lists_none()
    {
        Assert.Empty(OriginRules.Read(ApiKeyKind.Secret, []).Value);
        Assert.Equal([("ORIGINS_ON_SECRET_KEY", "origins")], OriginRules.Read(ApiKeyKind.Secret, Shops(1)).Errors.Select(e => (e.Code, e.Field!)));
    }

    [Fact]
    public void Every_wrong_origin_is_named_by_its_place()
    {
        var errors = OriginRules.Read(ApiKeyKind.Publishable, ["*", "https://shop.example", "null"]).Errors;
        Assert.Equal([("ORIGIN_INVALID", "origins.0"), ("ORIGIN_INVALID", "origins.2")], errors.Select(e => (e.Code, e.Field!)));
    }

    [Fact]
    public void An_origin_written_twice_is_listed_once() =>
        Assert.Equal(["https://shop.example"], OriginRules.Read(ApiKeyKind.Publishable, ["https://shop.example", "https://SHOP.example:443"]).Value);
}
