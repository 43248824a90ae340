using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Accounts.Staff;

/// <summary>A brand is never left without an owner, whatever its owners do to each other at once.</summary>
public sealed class LastOwnerTests(ApiFixture api)
{
    private const string Owners = "SELECT count(*) FROM accounts.memberships m JOIN tenancy.brands b ON b.id = m.brand_id WHERE b.slug = $1 AND m.role = 'Owner'";

    [Fact]
    public async Task The_only_owner_can_neither_be_removed_nor_become_less()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var deputy = await Colleague.JoinedAsync(api, brand, "MANAGER");
        var id = await brand.MemberIdAsync(brand.Email);

        Assert.Equal("LAST_OWNER", await brand.Console.SetRoleAsync(brand, id, "MANAGER"));
        Assert.Equal("LAST_OWNER", await brand.Console.RemoveAsync(brand, id));
        Assert.Null(await brand.Console.SetRoleAsync(brand, id, "OWNER"));
        Assert.Null(await brand.Console.SetRoleAsync(brand, await deputy.IdAsync(brand), "OWNER"));
        Assert.Null(await brand.Console.SetRoleAsync(brand, id, "MANAGER"));
        Assert.Equal(1, await api.ScalarAsync<long>(Owners, brand.Slug));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_fifty_removals_and_demotions_at_once_one_owner_remains(bool eachHimself)
    {
        var brand = await TestBrand.SignUpAsync(api);
        var colleagues = new List<Colleague>();
        for (var i = 0; i < 4; i++) colleagues.Add(await Colleague.JoinedAsync(api, brand, "OWNER"));
        var owners = new List<(ApiClient Client, string Id)> { (brand.Console, await brand.MemberIdAsync(brand.Email)) };
        foreach (var colleague in colleagues) owners.Add((colleague.Client, await colleague.IdAsync(brand)));

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
        {
            var (by, of) = (owners[i % 5], owners[eachHimself ? i % 5 : (i + 1 + (i / 5 % 4)) % 5]);
            return i % 2 == 0 ? by.Client.RemoveAsync(brand, of.Id) : by.Client.SetRoleAsync(brand, of.Id, "COURIER");
        }));

        Assert.Equal(1, await api.ScalarAsync<long>(Owners, brand.Slug));
        foreach (var colleague in colleagues) colleague.Dispose();
    }
}
