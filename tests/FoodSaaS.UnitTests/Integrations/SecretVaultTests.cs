using System.Text;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.UnitTests.Integrations;

public sealed class SecretVaultTests
{
    private static readonly TenantId Brand = TenantId.New();
    private static readonly Guid Endpoint = Guid.CreateVersion7();
    private static readonly byte[] Secret = SecretText.Draw();

    private readonly SecretVault _vault = VaultWith("a long installation secret");

    [Fact]
    public void What_is_sealed_opens_again() => Assert.Equal(Secret, _vault.Open(Brand, Endpoint, _vault.Seal(Brand, Endpoint, Secret)));

    [Fact]
    public void A_seal_shows_nothing_and_is_never_the_same_twice()
    {
        var box = _vault.Seal(Brand, Endpoint, Secret);
        Assert.Equal(-1, box.AsSpan().IndexOf(Secret.AsSpan(0, 8)));
        Assert.Equal(-1, box.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Convert.ToBase64String(Secret)[..8])));
        Assert.NotEqual(box, _vault.Seal(Brand, Endpoint, Secret));
    }

    [Fact]
    public void A_sealed_secret_moved_to_another_brand_or_endpoint_does_not_open()
    {
        var box = _vault.Seal(Brand, Endpoint, Secret);
        Assert.Null(_vault.Open(TenantId.New(), Endpoint, box));
        Assert.Null(_vault.Open(Brand, Guid.CreateVersion7(), box));
    }

    [Fact]
    public void Another_installation_secret_or_a_changed_byte_does_not_open()
    {
        var box = _vault.Seal(Brand, Endpoint, Secret);
        Assert.Null(VaultWith("another installation secret").Open(Brand, Endpoint, box));
        box[^1] ^= 1;
        Assert.Null(_vault.Open(Brand, Endpoint, box));
        Assert.Null(_vault.Open(Brand, Endpoint, []));
    }

    private static SecretVault VaultWith(string secret) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("FoodSaaS:InternalSecret", (string?)secret)]).Build());
}
