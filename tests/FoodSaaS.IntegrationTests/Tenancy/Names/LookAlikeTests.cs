using FoodSaaS.IntegrationTests.Accounts;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Shared;

namespace FoodSaaS.IntegrationTests.Tenancy.Names;

/// <summary>Nobody gets an address that people would mistake for another brand's.</summary>
public sealed class LookAlikeTests(ApiFixture api)
{
    private const string Availability = "query($s: String!) { addressAvailability(slug: $s) { isAvailable code } }";

    [Fact]
    public async Task An_address_that_looks_like_anothers_is_refused_and_not_suggested()
    {
        var end = Guid.NewGuid().ToString("N")[..8];
        await TestBrand.SignUpAsync(api, $"burnt-ol1ve-{end}");
        using var newcomer = new Newcomer(api);
        var proof = await newcomer.ProofAsync();

        foreach (var alike in new[] { $"bumt-olive-{end}", $"burnt0live{end}", $"bu-rn-tollve-{end}" })
        {
            Assert.Equal("SLUG_LOOKS_ALIKE", await WhyNotAsync(newcomer.Client, alike));
            Assert.Equal("SLUG_LOOKS_ALIKE@slug", await newcomer.SignUpAsync(proof, alike));
        }

        Assert.Equal("SLUG_TAKEN", await WhyNotAsync(newcomer.Client, $"burnt-ol1ve-{end}"));
        var suggested = await newcomer.Client.DataAsync("query($n: String!) { addressSuggestion(name: $n) { slug } }", new { n = $"Burnt Olive {end}" });
        Assert.Equal($"burnt-olive-{end}-2", suggested.GetProperty("addressSuggestion").GetProperty("slug").GetString());
        Assert.Null(await newcomer.SignUpAsync(proof, $"burnt-olives-{end}"));
    }

    [Fact]
    public async Task Of_fifty_that_look_alike_at_once_one_gets_its_address()
    {
        var end = Guid.NewGuid().ToString("N")[..8];
        string[] spellings = [$"corn-oil-{end}", $"com-oil-{end}", $"cornoil-{end}", $"corn-0il-{end}", $"corn-o1l-{end}", $"corn-oll-{end}", $"com0il{end}", $"c0rno1i{end}"];
        var refusals = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => PlainBrands.ProvisionAsync(api, spellings[i % spellings.Length])));

        Assert.Single(refusals, r => r is null);
        Assert.All(refusals.OfType<string>(), r => Assert.Contains(r, new[] { "SLUG_TAKEN", "SLUG_LOOKS_ALIKE" }));
        Assert.Equal(1, await api.ScalarAsync<long>("SELECT count(*) FROM tenancy.brands WHERE folded_slug = $1", Slug.Parse(spellings[0])!.Value.Folded));
    }

    [Fact]
    public async Task The_database_folds_as_the_product_does()
    {
        var random = new Random(11);
        var slugs = Enumerable.Range(0, 2_000).Select(_ => "a" + new string(random.GetItems<char>("01ilormnabz-", random.Next(1, 30))) + "z").ToArray();
        var expression = await api.ScalarAsync<string>("SELECT generation_expression FROM information_schema.columns WHERE table_schema = 'tenancy' AND table_name = 'brands' AND column_name = 'folded_slug'");
        var folded = await api.Database.ColumnAsync<string>($"SELECT {expression} FROM unnest($1) WITH ORDINALITY AS s(slug, place) ORDER BY place", (object)slugs);

        Assert.Equal(slugs.Select(s => Slug.Parse(s)!.Value.Folded), folded);
    }

    [Fact]
    public async Task Brands_that_looked_alike_before_it_was_forbidden_keep_their_addresses_and_nobody_joins_them()
    {
        var end = Guid.NewGuid().ToString("N")[..8];
        var older = await TestBrand.SignUpAsync(api, $"warm-oven-{end}");
        const string copy = "INSERT INTO tenancy.brands (id, slug, name, country, currency, time_zone, locales, default_locale, status, created_at, has_older_twin) SELECT gen_random_uuid(), $2, name, country, currency, time_zone, locales, default_locale, status, created_at, true FROM tenancy.brands WHERE slug = $1 RETURNING slug";
        var twin = await api.ScalarAsync<string>(copy, older.Slug, $"warrn-0ven-{end}");
        using var visitor = api.Client($"{twin}.foodsaas.localhost");

        Assert.Equal(twin, (await visitor.DataAsync("{ brand { slug } }")).GetProperty("brand").GetProperty("slug").GetString());
        Assert.Equal("SLUG_LOOKS_ALIKE", await PlainBrands.ProvisionAsync(api, $"warrnoven{end}"));
    }

    private static async Task<string?> WhyNotAsync(ApiClient client, string slug) =>
        (await client.DataAsync(Availability, new { s = slug })).GetProperty("addressAvailability").GetProperty("code").GetString();
}
