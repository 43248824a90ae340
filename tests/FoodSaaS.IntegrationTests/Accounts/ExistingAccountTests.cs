using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>Whoever reads the mail of an account still has to know its password: sign-up neither sets nor changes it.</summary>
public sealed class ExistingAccountTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private const string Another = "another long pass phrase";

    private OwnHost Host => own.Host;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_sign_up_with_another_password_is_refused_and_changes_nothing(bool inCapitals)
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var reader = new Newcomer(Host, inCapitals ? brand.Email.ToUpperInvariant() : brand.Email);

        Assert.Equal("INVALID_CREDENTIALS@password", await reader.SignUpAsync(await reader.ProofAsync(), password: Another));
        using var console = Host.Client("admin.foodsaas.localhost");
        Assert.Equal("INVALID_CREDENTIALS", await console.SignInAsync(brand.Email, Another));
        Assert.Null(await console.SignInAsync(brand.Email, brand.Password));
        Assert.Equal(1, await AccountsAsync(brand));
    }

    [Fact]
    public async Task A_sign_up_with_the_accounts_password_gives_the_same_person_a_second_brand()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var owner = new Newcomer(Host, brand.Email);
        var proof = await owner.ProofAsync();
        var second = Newcomer.AnySlug();
        Assert.Equal("INVALID_CREDENTIALS@password", await owner.SignUpAsync(proof, second, Another));
        Assert.Null(await owner.SignUpAsync(proof, second, brand.Password));

        using var console = Host.Client("admin.foodsaas.localhost");
        Assert.Null(await console.SignInAsync(brand.Email, brand.Password));
        var memberships = (await console.DataAsync("{ viewer { memberships { brand { slug } } } }")).GetProperty("viewer").GetProperty("memberships");
        Assert.Equal(
            new[] { brand.Slug, second }.Order(StringComparer.Ordinal),
            memberships.EnumerateArray().Select(m => m.GetProperty("brand").GetProperty("slug").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(1, await AccountsAsync(brand));
    }

    private Task<long> AccountsAsync(TestBrand brand) => Host.ScalarAsync<long>("SELECT count(*) FROM accounts.users WHERE lower(email) = lower($1)", brand.Email);
}
