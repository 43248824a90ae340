using System.Buffers.Text;
using System.Text.Json;
using FoodSaaS.Api.Demo;
using FoodSaaS.IntegrationTests.Cms.Domains;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Cms.Certificates;

/// <summary>A host that ends TLS itself and gets certificates from an authority of the test's own, when a test lets it.</summary>
public sealed class CertificateHost(ApiFixture api) : DomainHost(api)
{
    /// <summary>The platform's certificate is for this brand's sub-domain alone, so that tests can reach the others in clear.</summary>
    internal const string PlatformName = "tls-shop.foodsaas.localhost";

    private readonly string _files = Path.Combine(Path.GetTempPath(), "foodsaas-tls-" + Guid.NewGuid().ToString("N"));
    private (string Certificate, string Key) _platform;

    internal FakeAuthority Authority { get; private set; } = null!;

    internal int HttpsPort { get; } = FreePorts.Next();

    internal override IReadOnlyList<KeyValuePair<string, string?>> Settings => SettingsAt(HttpsPort);

    public override async ValueTask InitializeAsync()
    {
        Authority = await FakeAuthority.OpenAsync();
        _platform = Authority.Signer.WriteFiles(_files, [PlatformName], Instant.FromUtc(2026, 6, 1, 0, 0));
        await base.InitializeAsync();
        Authority.Now = () => Host.Clock.GetCurrentInstant();
        Authority.FrontDoor = Host.PublicPort;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Authority.DisposeAsync();
        Directory.Delete(_files, recursive: true);
    }

    internal IReadOnlyList<KeyValuePair<string, string?>> SettingsAt(int httpsPort) =>
    [
        new("FoodSaaS:HttpsPort", httpsPort.ToString()),
        new("FoodSaaS:PlatformCertificate", _platform.Certificate),
        new("FoodSaaS:PlatformKey", _platform.Key),
        new("Certificates:Authority", Authority.Directory),
        new("Certificates:Contact", "operator@example.com"),
        new("Certificates:ExternalAccount:KeyId", Authority.Customer.Id),
        new("Certificates:ExternalAccount:Key", Base64Url.EncodeToString(Authority.Customer.Key)),
    ];

    internal override void Change(IServiceCollection services)
    {
        base.Change(services);
        services.RemoveHosted<CallDispatcher>();
    }

    /// <summary>As long as an authority takes: seconds go by, and what falls due is done.</summary>
    /// <param name="rounds">By the third, an order for a name that leads elsewhere has failed; by the sixth, any other has its certificate.</param>
    internal async Task WorkAsync(int rounds = 6)
    {
        for (var round = 0; round < rounds; round++)
        {
            await Settling.CallAsync(Host.Services, Host.Database);
            Later(Duration.FromSeconds(10));
        }
    }

    /// <summary>A domain that has its certificate.</summary>
    internal async Task<Claim> SecureAsync(TestBrand brand, string host)
    {
        var claim = await ProveAsync(brand, host);
        await WorkAsync();
        Assert.Equal("ACTIVE", (await CertificateAsync(brand, host)).GetProperty("state").GetString());
        return claim;
    }

    internal static async Task<JsonElement> CertificateAsync(TestBrand brand, string host) =>
        (await brand.AsOwnerAsync("{ siteDomains { host certificate { state issuedAt expiresAt error errorDetail nextTryAt } } }")).GetProperty("siteDomains").EnumerateArray()
        .Single(d => d.GetProperty("host").GetString() == host).GetProperty("certificate");

    internal async Task RestartAsync()
    {
        await Host.StopAsync();
        await Host.StartAsync(Change, settings: Settings);
    }
}
