using System.Globalization;
using System.Net;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>Six digits are few: what bounds guessing at them, and asking for them.</summary>
public sealed class CodeGuessingTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => own.Host;

    [Fact]
    public async Task A_code_bears_five_wrong_tries_and_then_is_worth_nothing()
    {
        using var newcomer = new Newcomer(Host);
        var code = await newcomer.CodeAsync();
        foreach (var wrong in WrongOnes(code, 5)) Assert.Equal((null, "CODE_WRONG@code"), await newcomer.ConfirmAsync(wrong));

        Assert.Equal((null, "CODE_TRIES_EXCEEDED@code"), await newcomer.ConfirmAsync(code));
        Assert.NotNull((await newcomer.ConfirmAsync(await newcomer.CodeAsync())).Proof);
    }

    [Fact]
    public async Task Four_wrong_tries_leave_one_for_the_right_code()
    {
        using var newcomer = new Newcomer(Host);
        var code = await newcomer.CodeAsync();
        foreach (var wrong in WrongOnes(code, 4)) await newcomer.ConfirmAsync(wrong);

        Assert.NotNull((await newcomer.ConfirmAsync(code)).Proof);
    }

    [Fact]
    public async Task Of_fifty_tries_at_once_from_many_networks_five_are_compared()
    {
        using var newcomer = new Newcomer(Host);
        var code = await newcomer.CodeAsync();
        var guesses = WrongOnes(code, 50).Select((wrong, i) => FromAsync(newcomer.Email, i, n => n.ConfirmAsync(wrong)));
        var refusals = (await Task.WhenAll(guesses)).CountBy(a => a.Refusal!).ToDictionary(StringComparer.Ordinal);

        Assert.Equal((5, 45), (refusals["CODE_WRONG@code"], refusals["CODE_TRIES_EXCEEDED@code"]));
        Assert.Equal("CODE_TRIES_EXCEEDED@code", (await newcomer.ConfirmAsync(code)).Refusal);
    }

    [Fact]
    public async Task An_address_gets_five_codes_an_hour_and_others_are_not_concerned()
    {
        using var newcomer = new Newcomer(Host);
        using var another = new Newcomer(Host);
        using var inCapitals = new Newcomer(Host, newcomer.Email.ToUpperInvariant());
        for (var i = 0; i < 5; i++) await newcomer.CodeAsync();

        Assert.Equal("RATE_LIMITED@email", await newcomer.AskForCodeAsync());
        Assert.Equal("RATE_LIMITED@email", await inCapitals.AskForCodeAsync());
        Assert.Null(await another.AskForCodeAsync());
        Host.Clock.Advance(Duration.FromHours(1));
        Assert.Null(await newcomer.AskForCodeAsync());
    }

    [Fact]
    public async Task Of_many_asked_for_at_once_from_many_networks_five_codes_are_sent()
    {
        using var newcomer = new Newcomer(Host);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => FromAsync(newcomer.Email, i, n => n.AskForCodeAsync())));

        Assert.Equal(5, answers.Count(a => a is null));
        Assert.All(answers, a => Assert.True(a is null or "RATE_LIMITED@email", a));
        Assert.Equal(5, await Host.ScalarAsync<long>("SELECT count(*) FROM accounts.sign_up_codes WHERE normalized_email = upper($1)", newcomer.Email));
    }

    [Fact]
    public async Task A_proof_bears_twenty_guesses_at_the_password_of_its_account()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var reader = new Newcomer(Host, brand.Email);
        var proof = await reader.ProofAsync();
        for (var i = 0; i < 20; i++) Assert.Equal("INVALID_CREDENTIALS@password", await reader.SignUpAsync(proof, password: $"guess number {i} of many"));

        Assert.Equal("RATE_LIMITED@", await reader.SignUpAsync(proof, password: brand.Password));
    }

    private async Task<T> FromAsync<T>(string email, int network, Func<Newcomer, Task<T>> run)
    {
        using var newcomer = new Newcomer(Host, email, new ApiClient(Host.PublicPort, "foodsaas.localhost", new IPAddress([127, 6, 0, (byte)(network + 1)])));
        return await run(newcomer);
    }

    private static IEnumerable<string> WrongOnes(string code, int count) =>
        Enumerable.Range(1, count).Select(i => ((int.Parse(code, CultureInfo.InvariantCulture) + i) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture));
}
