using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Cms.Certificates;

/// <summary>What comes after the first certificate: the next one, and the end of the domain.</summary>
public sealed partial class CertificateTests
{
    [Fact]
    public async Task A_certificate_is_renewed_at_two_thirds_of_its_life_and_owners_hear_when_that_fails_for_long()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        await own.SecureAsync(brand, "www.renewed.example");
        var first = Issued("www.renewed.example");
        own.Later(Duration.FromDays(56));
        await own.WorkAsync();
        Assert.Single(own.Authority.OrdersOf("www.renewed.example"));
        own.Later(Duration.FromDays(4));
        await own.WorkAsync();
        var second = Issued("www.renewed.example");
        Assert.Equal(second.SerialNumber, (await SeeAsync("www.renewed.example"))!.SerialNumber);
        Assert.NotEqual(first.SerialNumber, second.SerialNumber);
        Assert.NotEqual(first.GetPublicKeyString(), second.GetPublicKeyString());

        own.Authority.Astray["www.renewed.example"] = true;
        own.Later(Duration.FromDays(60));
        for (var days = 0.0; days < 6; days += 0.5)
        {
            await own.WorkAsync(2);
            // A mail that nobody could be sent for days is old news: it must be out before time goes on.
            if (await own.Host.ScalarAsync<bool>("SELECT are_owners_told FROM cms.certificates WHERE host = $1", "www.renewed.example")) await Waiting.UntilAsync(async () => (await TellingsAsync(brand)).Count > 0);
            own.Later(Duration.FromHours(12));
        }

        Assert.Contains("Nobody answered at www.renewed.example.", Assert.Single(await TellingsAsync(brand)), StringComparison.Ordinal);
        Assert.Equal(second.SerialNumber, (await SeeAsync("www.renewed.example"))!.SerialNumber);
        Assert.True(own.Authority.OrdersOf("www.renewed.example").Count <= 2 + 8);
    }

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

    private async Task<IReadOnlyList<string>> TellingsAsync(TestBrand brand) => [.. (await TestBrand.MailsAsync(own.Host, brand.Email)).Where(m => m.Contains("www.renewed.example ends on", StringComparison.Ordinal))];
}
