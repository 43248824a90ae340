using System.Security.Cryptography.X509Certificates;
using FoodSaaS.Api.Demo;
using FoodSaaS.Cms.Application.Certificates;
using FoodSaaS.IntegrationTests.Cms.Domains;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Certificates;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Cms.Certificates;

/// <summary>A proven domain is served encrypted, with a certificate that the platform gets and renews by itself; for everything else there is none.</summary>
public sealed partial class CertificateTests(CertificateHost own) : IClassFixture<CertificateHost>, IAsyncLifetime
{
    public ValueTask InitializeAsync()
    {
        own.Authority.BeforeAnswer = (_, _) => Task.CompletedTask;
        own.Authority.OrderRefusal = null;
        return ValueTask.CompletedTask;
    }

    /// <summary>Whatever happened, the authority was spoken to by its rules.</summary>
    public ValueTask DisposeAsync()
    {
        Assert.Empty(own.Authority.Complaints);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_proven_domain_gets_a_certificate_and_is_served_with_it()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        await own.ProveAsync(brand, "www.first.example");
        Assert.Equal("PENDING", (await CertificateHost.CertificateAsync(brand, "www.first.example")).GetProperty("state").GetString());
        Assert.Null(await SeeAsync("www.first.example"));
        Assert.Equal(200, (await own.GetAsync("www.first.example")).Status);

        await own.WorkAsync();
        var seen = (await SeeAsync("www.first.example"))!;
        Assert.True(TlsClient.Trusts(seen, "www.first.example", own.Authority.Signer.Root, Now));
        Assert.Equal(Issued("www.first.example").SerialNumber, seen.SerialNumber);
        var certificate = await CertificateHost.CertificateAsync(brand, "www.first.example");
        Assert.Equal(("ACTIVE", null), (certificate.GetProperty("state").GetString(), certificate.GetProperty("error").GetString()));
        Assert.Equal(seen.NotAfter.ToUniversalTime(), InstantPattern.ExtendedIso.Parse(certificate.GetProperty("expiresAt").GetString()!).Value.ToDateTimeUtc());

        var page = await TlsClient.GetAsync(own.HttpsPort, "www.first.example", "/menu");
        Assert.StartsWith("HTTP/1.1 200", page, StringComparison.Ordinal);
        Assert.Contains("Strict-Transport-Security: max-age=86400\r\n", page, StringComparison.Ordinal);
        Assert.Single(own.Authority.OrdersOf("www.first.example"));
        Assert.Equal(1, own.Authority.AccountCount);
    }

    [Fact]
    public async Task In_clear_a_host_with_a_certificate_leads_to_its_encrypted_address_and_others_stay()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        await own.SecureAsync(brand, "www.moved.example");
        await own.ProveAsync(brand, "www.not-yet.example");
        foreach (var path in new[] { "/menu?a=%2F", "/graphql?query=%7Bbrand%7Bslug%7D%7D" })
        {
            var (status, text) = await own.GetAsync("www.moved.example", path);
            Assert.Equal(308, status);
            Assert.Contains($"Location: https://www.moved.example:{own.HttpsPort}{path}\r\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Strict-Transport", text, StringComparison.Ordinal);
        }

        Assert.Equal(404, (await own.GetAsync("www.moved.example", "/.well-known/acme-challenge/any")).Status);
        Assert.Equal(200, (await own.GetAsync("www.moved.example", "/health/live")).Status);
        Assert.Equal(200, (await own.GetAsync("www.not-yet.example", "/menu")).Status);
        Assert.Equal(200, (await own.GetAsync($"{brand.Slug}.foodsaas.localhost", "/menu")).Status);
    }

    [Fact]
    public async Task The_platforms_names_get_the_configured_certificate_and_unknown_names_none()
    {
        var brand = await TestBrand.SignUpAsync(own.Host, slug: "tls-shop");
        Assert.Equal("CN=Platform", (await SeeAsync(CertificateHost.PlatformName))!.Subject);
        Assert.Equal("CN=Platform", (await SeeAsync(null))!.Subject);
        Assert.Null(await SeeAsync("www.nobody.example"));
        Assert.Null(await SeeAsync($"other.{CertificateHost.PlatformName}"));
        Assert.Null(await SeeAsync("bad_name"));
        var (status, text) = await own.GetAsync($"{brand.Slug}.foodsaas.localhost", "/menu");
        Assert.Equal(308, status);
        Assert.Contains($"Location: https://{CertificateHost.PlatformName}:{own.HttpsPort}/menu\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Strict-Transport-Security: max-age=31536000\r\n", await TlsClient.GetAsync(own.HttpsPort, CertificateHost.PlatformName, "/menu"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nonce_that_is_refused_is_replaced()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        await own.ProveAsync(brand, "www.nonce.example");
        own.Authority.BadNonces = 2;
        await own.WorkAsync();

        Assert.Equal(0, own.Authority.BadNonces);
        Assert.Equal("ACTIVE", (await CertificateHost.CertificateAsync(brand, "www.nonce.example")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_domain_that_leads_elsewhere_is_told_why_waits_longer_each_time_and_delays_no_other()
    {
        var (lost, other) = (await TestBrand.SignUpAsync(own.Host), await TestBrand.SignUpAsync(own.Host));
        own.Authority.Astray["www.astray.example"] = true;
        await own.ProveAsync(lost, "www.astray.example");
        await own.ProveAsync(other, "www.beside.example");
        await own.WorkAsync();
        Assert.NotNull(await SeeAsync("www.beside.example"));

        var waits = new List<Duration>();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var certificate = await CertificateHost.CertificateAsync(lost, "www.astray.example");
            Assert.Equal(("FAILING", "SITE_NOT_REACHED"), (certificate.GetProperty("state").GetString(), certificate.GetProperty("error").GetString()));
            Assert.Equal("Nobody answered at www.astray.example.", certificate.GetProperty("errorDetail").GetString());
            Assert.Equal(attempt, own.Authority.OrdersOf("www.astray.example").Count);
            var next = InstantPattern.ExtendedIso.Parse(certificate.GetProperty("nextTryAt").GetString()!).Value;
            waits.Add(next - Now);
            own.Host.Clock.Reset(next - Duration.FromSeconds(1));
            await own.WorkAsync(3);
        }

        Assert.True(waits[0] > Duration.FromMinutes(12) && waits[0] < Duration.FromMinutes(17), $"{waits[0]}");
        Assert.True(waits[1] > waits[0] * 2 && waits[2] > waits[1] * 2, string.Join(", ", waits));
        Assert.Null(await SeeAsync("www.astray.example"));

        own.Authority.Astray.Clear();
        own.Later(Duration.FromHours(8));
        await own.WorkAsync();
        Assert.NotNull(await SeeAsync("www.astray.example"));
    }

    [Fact]
    public async Task An_authority_that_has_enough_is_let_be_for_as_long_as_it_says()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        own.Authority.OrderRefusal = FakeAuthority.RateLimitedAsync;
        await own.ProveAsync(brand, "www.enough.example");
        await Settling.CallAsync(own.Host.Services, own.Host.Database);
        var certificate = await CertificateHost.CertificateAsync(brand, "www.enough.example");
        Assert.Equal(("RATE_LIMITED", Now + Duration.FromHours(2)), (certificate.GetProperty("error").GetString(), InstantPattern.ExtendedIso.Parse(certificate.GetProperty("nextTryAt").GetString()!).Value));
    }

    [Theory]
    [InlineData("order", 2)]
    [InlineData("challenge", 1)]
    [InlineData("finalise", 1)]
    public async Task Whoever_dies_between_two_steps_is_followed_by_one_who_goes_on_from_there(string at, int orders)
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        var host = $"www.dies-at-{at}.example";
        using var death = new CancellationTokenSource();
        own.Authority.BeforeAnswer = async (part, order) =>
        {
            if (part != at || order?.Host != host || death.IsCancellationRequested) return;
            await death.CancelAsync();
        };
        await own.ProveAsync(brand, host);
        for (var round = 0; round < 3 && !death.IsCancellationRequested; round++)
        {
            await own.Host.Services.GetRequiredService<CallDispatcher>().RunOnceAsync(death.Token);
            own.Later(Duration.FromSeconds(10));
        }

        Assert.True(death.IsCancellationRequested);
        await own.RestartAsync();
        await own.WorkAsync();
        Assert.Equal(Issued(host).SerialNumber, (await SeeAsync(host))!.SerialNumber);
        Assert.Equal(orders, own.Authority.OrdersOf(host).Count);
    }

    [Fact]
    public async Task Two_nodes_do_not_order_twice_and_both_serve_what_came_at_once()
    {
        var port = FreePorts.Next();
        // Before there are two: either would send the mail with the code, and only one is asked for it.
        var brand = await TestBrand.SignUpAsync(own.Host);
        await using var second = await OwnHost.BesideAsync(own.Host);
        await second.StartAsync(own.Change, settings: [.. own.SettingsAt(port), new("Nodes:Name", "second")]);
        var claim = await own.ProveAsync(brand, "www.nodes.example");
        Assert.Null(await TlsClient.SeeAsync(port, "www.nodes.example"));

        var tenant = new TenantId(GlobalId.Parse((await brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id);
        var domain = GlobalId.Parse(claim.Id)!.Value.Id;
        for (var round = 0; round < 4; round++)
        {
            // As when a lease ends while its holder is still at it: both are given the call.
            await Task.WhenAll(new[] { own.Host, second }.Select(h => h.Services.GetServices<ICaller>().OfType<GetCertificate>().Single().CallAsync(tenant, domain, CancellationToken.None)));
            own.Later(Duration.FromSeconds(10));
        }

        Assert.Single(own.Authority.OrdersOf("www.nodes.example"));
        var serial = Issued("www.nodes.example").SerialNumber;
        Assert.Equal(serial, (await SeeAsync("www.nodes.example"))!.SerialNumber);
        await Waiting.UntilAsync(async () => (await TlsClient.SeeAsync(port, "www.nodes.example"))?.SerialNumber == serial);

        // Long before the memory of the other node would have grown old by itself.
        await RenewAsync("www.nodes.example");
        var renewed = Issued("www.nodes.example").SerialNumber;
        Assert.NotEqual(serial, renewed);
        await Waiting.UntilAsync(async () => (await TlsClient.SeeAsync(port, "www.nodes.example"))?.SerialNumber == renewed);
    }

    [Fact]
    public async Task A_token_is_answered_at_the_name_that_it_was_given_for_and_nowhere_else()
    {
        var (asked, thief) = (await TestBrand.SignUpAsync(own.Host), await TestBrand.SignUpAsync(own.Host));
        await own.ProveAsync(thief, "www.thief.example");
        await own.WorkAsync();
        await own.ProveAsync(asked, "www.asked.example");
        await own.ProveAsync(asked, "also.asked.example");
        own.Authority.Astray["www.asked.example"] = true;
        var answers = new Dictionary<string, (int Status, string Text)>(StringComparer.Ordinal);
        own.Authority.BeforeAnswer = async (part, order) =>
        {
            if (part != "challenge" || order!.Host != "www.asked.example") return;
            foreach (var host in new[] { order.Host, "also.asked.example", "www.thief.example", $"{asked.Slug}.foodsaas.localhost", $"{thief.Slug}.foodsaas.localhost", "foodsaas.localhost", "localhost", "www.nobody.example" })
            {
                answers[host] = await own.GetAsync(host, $"/.well-known/acme-challenge/{order.Token}");
            }
        };
        await own.WorkAsync();

        var order = own.Authority.OrdersOf("www.asked.example")[0];
        Assert.Equal(200, answers["www.asked.example"].Status);
        Assert.EndsWith($"\r\n\r\n{order.Answer}", answers["www.asked.example"].Text, StringComparison.Ordinal);
        Assert.All(answers.Where(a => a.Key != "www.asked.example"), a => Assert.Equal((a.Key, 404), (a.Key, a.Value.Status)));
        Assert.Equal(404, (await own.GetAsync("www.asked.example", $"/.well-known/acme-challenge/{order.Token}")).Status);
    }

    [Fact]
    public async Task Private_keys_are_in_no_row_in_clear_and_in_no_export()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        await own.SecureAsync(brand, "www.secret.example");
        var seal = own.Host.Services.GetRequiredService<CertificateSeal>();
        var box = (await own.Host.ScalarAsync<byte[]>("SELECT sealed_key FROM tenancy.certificates WHERE host = $1", "www.secret.example"))!;
        var key = seal.Open("host:www.secret.example", box)!;
        Assert.Null(seal.Open("host:www.other.example", box));
        var account = seal.Open("account:" + own.Authority.Directory, (await own.Host.ScalarAsync<byte[]>("SELECT sealed_key FROM tenancy.authority_accounts"))!)!;

        await using var connection = new NpgsqlConnection(own.Host.Database.SuperuserHere);
        await connection.OpenAsync();
        // The secret number itself, in whatever form it could stand.
        string[] words = [.. new[] { key, account }.Select(k => k[36..68]).SelectMany(n => new[] { Convert.ToHexStringLower(n), Convert.ToBase64String(n)[..40] })];
        Assert.Empty(await RemovalScan.FindAsync(connection, own.Host.Services.GetRequiredService<BrandFiles>(), TenantId.New(), words, [], CancellationToken.None));
        foreach (var table in (await BrandTables.ReadAsync(connection, CancellationToken.None)).Where(t => t.Name.StartsWith("certificate", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("key", ExportContents.Query(table), StringComparison.Ordinal);
        }
    }

    private Instant Now => own.Host.Clock.GetCurrentInstant();

    private Task<X509Certificate2?> SeeAsync(string? name) => TlsClient.SeeAsync(own.HttpsPort, name);

    /// <summary>The newest certificate that the authority has given for a name.</summary>
    private X509Certificate2 Issued(string host) => X509Certificate2.CreateFromPem(own.Authority.OrdersOf(host)[^1].Chain);

    private async Task RenewAsync(string host)
    {
        await own.Host.ScalarAsync<object>("UPDATE cms.certificates SET next_try_at = NULL WHERE host = $1", host);
        await own.Host.ScalarAsync<object>("UPDATE tenancy.calls SET due_at = $2 WHERE id = (SELECT id FROM cms.certificates WHERE host = $1)", host, Now.ToDateTimeUtc());
        await own.WorkAsync();
    }
}
