using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>Codes and proofs open a door once, and not for long.</summary>
public sealed class SignUpProofTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => own.Host;

    [Fact]
    public async Task A_code_works_once()
    {
        using var newcomer = new Newcomer(Host);
        var code = await newcomer.CodeAsync();

        Assert.NotNull((await newcomer.ConfirmAsync(code)).Proof);
        Assert.Equal((null, "CODE_WRONG@code"), await newcomer.ConfirmAsync(code));
    }

    [Fact]
    public async Task A_code_confirmed_many_times_at_once_gets_one_proof()
    {
        using var newcomer = new Newcomer(Host);
        var code = await newcomer.CodeAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => newcomer.ConfirmAsync(code)));

        Assert.Single(answers, a => a.Proof is not null);
        Assert.Equal(1, await Host.ScalarAsync<long>("SELECT count(*) FROM accounts.sign_up_proofs WHERE email = $1", newcomer.Email));
    }

    [Theory]
    [InlineData(599, null)]
    [InlineData(600, "CODE_WRONG@code")]
    public async Task A_code_is_good_for_ten_minutes(int seconds, string? refusal)
    {
        using var newcomer = new Newcomer(Host);
        var code = await newcomer.CodeAsync();
        Host.Clock.Advance(Duration.FromSeconds(seconds));

        Assert.Equal(refusal, (await newcomer.ConfirmAsync(code)).Refusal);
    }

    [Fact]
    public async Task Only_the_latest_code_counts()
    {
        using var newcomer = new Newcomer(Host);
        var first = await newcomer.CodeAsync();
        Host.Clock.Advance(Duration.FromSeconds(1));
        var second = await newcomer.CodeAsync();

        Assert.Equal((null, "CODE_WRONG@code"), await newcomer.ConfirmAsync(first));
        Assert.NotNull((await newcomer.ConfirmAsync(second)).Proof);
        Assert.Equal((null, "CODE_WRONG@code"), await newcomer.ConfirmAsync(first));
    }

    [Fact]
    public async Task A_code_belongs_to_its_address()
    {
        using var reader = new Newcomer(Host);
        using var stranger = new Newcomer(Host);
        await stranger.CodeAsync();
        Host.Clock.Advance(Duration.FromSeconds(1));
        var code = await reader.CodeAsync();

        Assert.Equal((null, "CODE_WRONG@code"), await stranger.ConfirmAsync(code));
    }

    [Fact]
    public async Task A_proof_works_once()
    {
        using var newcomer = new Newcomer(Host);
        var proof = await newcomer.ProofAsync();
        Assert.Null(await newcomer.SignUpAsync(proof));

        Assert.Equal("PROOF_INVALID@proof", await newcomer.SignUpAsync(proof));
        Assert.Equal(1, await BrandsOfAsync(newcomer));
    }

    [Fact]
    public async Task A_proof_used_many_times_at_once_opens_one_brand()
    {
        using var newcomer = new Newcomer(Host);
        var proof = await newcomer.ProofAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => newcomer.SignUpAsync(proof)));

        Assert.Equal([null, "PROOF_INVALID@proof", "PROOF_INVALID@proof", "PROOF_INVALID@proof"], answers.Order(StringComparer.Ordinal));
        Assert.Equal(1, await BrandsOfAsync(newcomer));
    }

    [Theory]
    [InlineData(1799, null)]
    [InlineData(1800, "PROOF_INVALID@proof")]
    public async Task A_proof_is_good_for_thirty_minutes(int seconds, string? refusal)
    {
        using var newcomer = new Newcomer(Host);
        var proof = await newcomer.ProofAsync();
        Host.Clock.Advance(Duration.FromSeconds(seconds));

        Assert.Equal(refusal, await newcomer.SignUpAsync(proof));
    }

    private Task<long> BrandsOfAsync(Newcomer newcomer) =>
        Host.ScalarAsync<long>("SELECT count(*) FROM accounts.memberships m JOIN accounts.users u ON u.id = m.user_id WHERE u.email = $1", newcomer.Email);
}
