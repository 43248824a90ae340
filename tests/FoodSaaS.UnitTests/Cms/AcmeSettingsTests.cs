using FoodSaaS.Cms.Infrastructure.Acme;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.UnitTests.Cms;

/// <summary>What an installation may be told of its certificate authority.</summary>
public sealed class AcmeSettingsTests
{
    [Theory]
    [InlineData("http://authority.example/directory", null, null)]
    [InlineData("https://authority.example/directory", "customer-7", null)]
    [InlineData("https://authority.example/directory", null, "c2VjcmV0LW9mLXRoZS1jdXN0b21lcg")]
    [InlineData("https://authority.example/directory", "customer-7", "c2hvcnQ")]
    [InlineData("https://authority.example/directory", "customer-7", "no base64url, however long it may be")]
    public void An_address_in_clear_and_half_an_external_account_are_refused_at_the_start(string authority, string? keyId, string? key) =>
        Assert.Throws<InvalidOperationException>(() => AcmeSettings.Of(With(authority, keyId, key)));

    [Fact]
    public void A_whole_external_account_is_known_and_none_is_needed()
    {
        Assert.Equal("secret-of-the-customer"u8.ToArray(), AcmeSettings.Of(With("https://authority.example/directory", "customer-7", "c2VjcmV0LW9mLXRoZS1jdXN0b21lcg")).ExternalAccount!.Secret);
        Assert.Null(AcmeSettings.Of(With("https://authority.example/directory", null, null)).ExternalAccount);
    }

    private static IConfiguration With(string authority, string? keyId, string? key) => new ConfigurationBuilder().AddInMemoryCollection(
        new Dictionary<string, string?> { ["Certificates:Authority"] = authority, ["Certificates:ExternalAccount:KeyId"] = keyId, ["Certificates:ExternalAccount:Key"] = key }).Build();
}
