using FoodSaaS.IntegrationTests.Cms.Domains;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Certificates;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Cms.Certificates;

/// <summary>How certificates end, and what nobody gets to see of them.</summary>
public sealed partial class CertificateTests
{
    [Fact]
    public async Task A_domain_that_is_given_up_is_served_with_its_certificate_no_longer()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        var claim = await own.SecureAsync(brand, "www.left.example");
        Assert.NotNull(await SeeAsync("www.left.example"));
        await brand.ChangeAsync("removeDomain", new { id = claim.Id }, "removedId", "");

        Assert.Null(await SeeAsync("www.left.example"));
        Assert.Equal(0L, await own.Host.ScalarAsync<long>("SELECT (SELECT count(*) FROM tenancy.certificates WHERE host = $1) + (SELECT count(*) FROM cms.certificates WHERE host = $1) + (SELECT count(*) FROM tenancy.calls WHERE id = $2)", "www.left.example", GlobalId.Parse(claim.Id)!.Value.Id));
    }

    [Fact]
    public async Task A_domain_whose_proof_is_gone_for_good_loses_its_certificate_too()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        var claim = await own.SecureAsync(brand, "www.lapsed.example");
        claim.Withdraw();
        for (var halfDays = 0; halfDays < 8; halfDays++)
        {
            Assert.NotNull(await SeeAsync("www.lapsed.example"));
            own.Later(Duration.FromHours(12));
            await own.Host.SettleAsync();
        }

        Assert.Null(await SeeAsync("www.lapsed.example"));
        Assert.Equal(0L, await own.Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.certificates WHERE host = $1", "www.lapsed.example"));
    }

    [Fact]
    public async Task A_name_that_comes_and_goes_uses_up_its_own_orders_and_nobody_elses()
    {
        var (restless, other) = (await TestBrand.SignUpAsync(own.Host), await TestBrand.SignUpAsync(own.Host));
        for (var times = 0; times < 8; times++)
        {
            var claim = await own.ProveAsync(restless, "www.restless.example");
            await Settling.CallAsync(own.Host.Services, own.Host.Database);
            await restless.ChangeAsync("removeDomain", new { id = claim.Id }, "removedId", "");
        }

        Assert.Equal(6, own.Authority.OrdersOf("www.restless.example").Count);
        await own.SecureAsync(other, "www.quiet.example");
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
}
