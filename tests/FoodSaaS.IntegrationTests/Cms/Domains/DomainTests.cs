using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Cms.Domains;

/// <summary>A domain is served to the brand that proves it, and to nobody who only says so.</summary>
public sealed class DomainTests(DomainHost own) : IClassFixture<DomainHost>
{
    [Fact]
    public async Task A_domain_is_not_served_before_its_proof_and_is_served_after_it()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        var claim = await own.ClaimAsync(brand, "WWW.Proof.Example.");
        Assert.Equal(("www.proof.example", "_foodsaas.www.proof.example", "PENDING"), (claim.Domain.GetProperty("host").GetString(), claim.ProofName, claim.Domain.GetProperty("state").GetString()));
        Assert.Equal("PENDING", (await claim.CheckAsync()).GetProperty("state").GetString());
        Assert.Equal(404, (await own.GetAsync("www.proof.example")).Status);

        claim.Publish();
        Assert.Equal("ACTIVE", (await claim.CheckAsync()).GetProperty("state").GetString());
        Assert.Equal(200, (await own.GetAsync("www.proof.example")).Status);
        Assert.Equal(200, (await own.GetAsync("WWW.PROOF.EXAMPLE.")).Status);
        Assert.Equal(404, (await own.GetAsync("proof.example")).Status);
    }

    [Fact]
    public async Task The_proof_is_found_by_itself()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        (await own.ClaimAsync(brand, "www.by-itself.example")).Publish();
        own.Later(Duration.FromMinutes(10));
        await own.Host.SettleAsync();
        own.Later();

        Assert.Equal(200, (await own.GetAsync("www.by-itself.example")).Status);
    }

    [Fact]
    public async Task Of_two_brands_that_claim_a_name_the_one_with_the_proof_gets_it()
    {
        var (thief, owner) = (await TestBrand.SignUpAsync(own.Host), await TestBrand.SignUpAsync(own.Host));
        var stolen = await own.ClaimAsync(thief, "www.two.example");
        var owned = await own.ClaimAsync(owner, "www.two.example");
        Assert.NotEqual(stolen.ProofText, owned.ProofText);
        owned.Publish();
        Assert.Equal("PENDING", (await stolen.CheckAsync()).GetProperty("state").GetString());
        Assert.Equal("ACTIVE", (await owned.CheckAsync()).GetProperty("state").GetString());

        stolen.Publish();
        var held = await stolen.CheckAsync();
        Assert.Equal(("PENDING", true), (held.GetProperty("state").GetString(), held.GetProperty("isHeldByAnother").GetBoolean()));
    }

    [Fact]
    public async Task Two_brands_that_prove_a_name_at_the_same_time_do_not_both_get_it()
    {
        for (var round = 0; round < 5; round++)
        {
            var brands = await Task.WhenAll(TestBrand.SignUpAsync(own.Host), TestBrand.SignUpAsync(own.Host));
            var claims = new List<DomainHost.Claim>();
            foreach (var brand in brands) claims.Add(await own.ClaimAsync(brand, $"www.race-{round}.example"));
            claims.ForEach(c => c.Publish());
            var states = await Task.WhenAll(claims.Select(c => c.Brand.ChangeAsync("checkDomain", new { id = c.Id }, "domain", "state")));
            Assert.Equal(["ACTIVE", "PENDING"], states.Select(s => s.GetProperty("state").GetString()).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_lost_proof_is_told_and_ends_the_domain_after_three_days_and_not_before()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        var claim = await own.ProveAsync(brand, "www.lost.example");
        await claim.PreferAsync();
        claim.Withdraw();
        await PassAsync(Duration.FromHours(26));
        await Waiting.UntilAsync(async () => (await TestBrand.MailsAsync(own.Host, brand.Email)).Any(m => m.Contains(claim.ProofName, StringComparison.Ordinal) && m.Contains("three days", StringComparison.Ordinal)));
        await PassAsync(Duration.FromHours(60));
        Assert.Equal(200, (await own.GetAsync("www.lost.example")).Status);

        await PassAsync(Duration.FromHours(24));
        Assert.Equal(404, (await own.GetAsync("www.lost.example")).Status);
        Assert.Equal(200, (await own.GetAsync($"{brand.Slug}.foodsaas.localhost")).Status);
        var domain = (await brand.AsOwnerAsync("{ siteDomains { state isPrimary } }")).GetProperty("siteDomains")[0];
        Assert.Equal(("LAPSED", false), (domain.GetProperty("state").GetString(), domain.GetProperty("isPrimary").GetBoolean()));
    }

    [Fact]
    public async Task Name_servers_that_are_away_for_a_while_end_nothing()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        var claim = await own.ProveAsync(brand, "www.away.example");
        own.Texts.IsUp = false;
        await PassAsync(Duration.FromHours(48));
        own.Texts.IsUp = true;
        await PassAsync(Duration.FromHours(48));

        Assert.Equal(200, (await own.GetAsync("www.away.example")).Status);
        Assert.Equal("ACTIVE", (await claim.CheckAsync()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_name_that_was_given_up_is_nobodys_for_thirty_days_but_its_last_owners()
    {
        var (first, second) = (await TestBrand.SignUpAsync(own.Host), await TestBrand.SignUpAsync(own.Host));
        var given = await own.ProveAsync(first, "www.given.example");
        await first.ChangeAsync("removeDomain", new { id = given.Id }, "removedId", "");
        var taking = await own.ClaimAsync(second, "www.given.example");
        taking.Publish();
        Assert.True((await taking.CheckAsync()).GetProperty("isHeldByAnother").GetBoolean());
        Assert.Equal(404, (await own.GetAsync("www.given.example")).Status);
        await own.ProveAsync(first, "www.given.example");

        await first.ChangeAsync("removeDomain", new { id = (await first.AsOwnerAsync("{ siteDomains { id } }")).GetProperty("siteDomains")[0].Id() }, "removedId", "");
        var states = new List<string?>();
        for (var days = 10; days <= 30; days += 10)
        {
            own.Later(Duration.FromDays(10));
            states.Add((await taking.CheckAsync()).GetProperty("state").GetString());
        }

        Assert.Equal(["PENDING", "PENDING", "ACTIVE"], states);
    }

    [Fact]
    public async Task All_other_addresses_lead_to_the_main_one_and_endpoints_stay()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        var main = await own.ProveAsync(brand, "www.main.example");
        await own.ProveAsync(brand, "other.example");
        await main.PreferAsync();
        own.Later();

        foreach (var host in new[] { "other.example", $"{brand.Slug}.foodsaas.localhost" })
        {
            var (status, text) = await own.GetAsync(host, "/menu/a%20b?x=1&y=%2F");
            Assert.Equal(308, status);
            Assert.Contains($"Location: http://www.main.example:{own.Host.PublicPort}/menu/a%20b?x=1&y=%2F\r\n", text, StringComparison.Ordinal);
            Assert.Equal(200, (await own.GetAsync(host, "/health/live")).Status);
            Assert.Contains(brand.Slug, (await own.GetAsync(host, "/graphql?query=%7Bbrand%7Bslug%7D%7D")).Text, StringComparison.Ordinal);
        }

        Assert.Equal(200, (await own.GetAsync("www.main.example", "/menu")).Status);
        Assert.Equal($"http://www.main.example:{own.Host.PublicPort}", (await brand.AsOwnerAsync("{ siteAddress { origin } }")).GetProperty("siteAddress").GetProperty("origin").GetString());
        await brand.ChangeAsync("setPrimaryDomain", new { id = (string?)null }, "domains", "id");
        own.Later();
        Assert.Equal(200, (await own.GetAsync("other.example", "/menu")).Status);
    }

    [Theory]
    [InlineData("https://www.example.com", "DOMAIN_INVALID")]
    [InlineData("www.example.com/menu", "DOMAIN_INVALID")]
    [InlineData("www.example.com:443", "DOMAIN_INVALID")]
    [InlineData("my_shop.example.com", "DOMAIN_INVALID")]
    [InlineData("192.0.2.7", "DOMAIN_INVALID")]
    [InlineData("[2001:db8::1]", "DOMAIN_INVALID")]
    [InlineData("0x7f.1", "DOMAIN_INVALID")]
    [InlineData("com", "DOMAIN_INVALID")]
    [InlineData("", "DOMAIN_INVALID")]
    [InlineData("*.example.com", "DOMAIN_INVALID")]
    [InlineData("co.uk", "DOMAIN_RESERVED")]
    [InlineData("other.foodsaas.localhost", "DOMAIN_RESERVED")]
    [InlineData("admin.foodsaas.localhost", "DOMAIN_RESERVED")]
    [InlineData("shop.localhost", "DOMAIN_RESERVED")]
    [InlineData("printer.local", "DOMAIN_RESERVED")]
    public async Task A_name_that_nobody_can_own_is_refused(string host, string code)
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        var answer = await brand.AsOwnerAsync("mutation($h: String!) { addDomain(input: { host: $h }) { domain { id } errors { ... on Error { code } } } }", new { h = host });
        Assert.Equal(code, answer.GetProperty("addDomain").GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Other_alphabets_are_one_name_with_their_ascii_form()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        var claim = await own.ClaimAsync(brand, "Küche.example");
        Assert.Equal("xn--kche-0ra.example", claim.Domain.GetProperty("host").GetString());
        var again = await brand.AsOwnerAsync("mutation { addDomain(input: { host: \"xn--kche-0ra.example\" }) { errors { ... on Error { code } } } }");
        Assert.Equal("DOMAIN_ADDED_ALREADY", again.GetProperty("addDomain").GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_suspended_brand_is_suspended_at_its_own_domain_too()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        await own.ProveAsync(brand, "www.suspended.example");
        await own.Host.ScalarAsync<string>("UPDATE tenancy.brands SET status = 'Suspended' WHERE slug = $1", brand.Slug);
        own.Later();

        Assert.Equal(403, (await own.GetAsync("www.suspended.example")).Status);
    }

    /// <summary>Time goes by in steps in which all checks that fall due are made.</summary>
    private async Task PassAsync(Duration time)
    {
        for (var gone = Duration.Zero; gone < time; gone += Duration.FromHours(2))
        {
            own.Later(Duration.FromHours(2));
            await own.Host.SettleAsync();
        }
    }
}
