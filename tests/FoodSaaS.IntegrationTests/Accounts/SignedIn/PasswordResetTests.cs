using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Accounts.SignedIn;

/// <summary>A reset link works once, for half an hour, and shuts everybody else out.</summary>
public sealed class PasswordResetTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => own.Host;

    [Fact]
    public async Task A_link_sets_a_new_password_once_and_ends_every_session()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var second = await OwnAccount.BrowserAsync(Host, brand.Email, brand.Password);
        var token = await OwnAccount.ResetTokenAsync(Host, brand.Email);
        using var reader = Host.Client("admin.foodsaas.localhost");

        Assert.Null(await reader.ResetAsync(token));
        Assert.Null(reader.Session);
        Assert.False(await brand.Console.IsSignedInAsync(brand));
        Assert.False(await second.IsSignedInAsync(brand));
        Assert.Equal("INVALID_CREDENTIALS", await reader.SignInAsync(brand.Email, brand.Password));
        Assert.Null(await reader.SignInAsync(brand.Email, OwnAccount.Another));
        Assert.Equal("RESET_LINK_UNKNOWN", await reader.ResetAsync(token, "a third long pass phrase"));
        await Waiting.UntilAsync(async () => (await TestBrand.MailsAsync(Host, brand.Email)).Any(m => m.Contains("was changed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_link_used_many_times_at_once_sets_one_password()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var tokens = new[] { await OwnAccount.ResetTokenAsync(Host, brand.Email), await OwnAccount.ResetTokenAsync(Host, brand.Email) };
        using var reader = Host.Client("admin.foodsaas.localhost");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => reader.ResetAsync(tokens[i % 2], $"a pass phrase of number {i}")));

        Assert.Single(answers, a => a is null);
        Assert.All(answers, a => Assert.True(a is null or "RESET_LINK_UNKNOWN", a));
    }

    [Theory]
    [InlineData(1799, null)]
    [InlineData(1800, "RESET_LINK_UNKNOWN")]
    public async Task A_link_is_good_for_thirty_minutes(int seconds, string? refusal)
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var token = await OwnAccount.ResetTokenAsync(Host, brand.Email);
        Host.Clock.Advance(Duration.FromSeconds(seconds));
        using var reader = Host.Client("admin.foodsaas.localhost");

        Assert.Equal(refusal, await reader.ResetAsync(token));
    }

    [Fact]
    public async Task Any_change_of_the_password_voids_every_link()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var (first, second) = (await OwnAccount.ResetTokenAsync(Host, brand.Email), await OwnAccount.ResetTokenAsync(Host, brand.Email));
        using var reader = Host.Client("admin.foodsaas.localhost");
        Assert.Null(await reader.ResetAsync(second));
        Assert.Equal("RESET_LINK_UNKNOWN", await reader.ResetAsync(first, "a third long pass phrase"));

        using var browser = await OwnAccount.BrowserAsync(Host, brand.Email, OwnAccount.Another);
        var third = await OwnAccount.ResetTokenAsync(Host, brand.Email);
        Assert.Null(await browser.ChangePasswordAsync(OwnAccount.Another, "a fourth long pass phrase"));
        Assert.Equal("RESET_LINK_UNKNOWN", await reader.ResetAsync(third, "a third long pass phrase"));
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_the_link_is_still_good()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var token = await OwnAccount.ResetTokenAsync(Host, brand.Email);
        using var reader = Host.Client("admin.foodsaas.localhost");

        Assert.Equal("PASSWORD_TOO_SHORT", await reader.ResetAsync(token, "short"));
        Assert.Equal("PASSWORD_IS_EMAIL", await reader.ResetAsync(token, brand.Email));
        Assert.Null(await reader.ResetAsync(token));
    }

    [Fact]
    public async Task Known_and_unknown_addresses_get_the_same_answer_and_one_mail_each()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var nobody = $"{Guid.NewGuid():N}@example.com";
        using var stranger = Host.Client("admin.foodsaas.localhost");
        async Task<(string, long)> AskAsync(string email)
        {
            var before = await Host.ScalarAsync<long>("SELECT count(*) FROM accounts.password_resets");
            var answer = await stranger.QueryAsync("mutation($e: String!) { requestPasswordReset(input: { email: $e }) { request { expiresAt } errors { ... on Error { code message } } } }", new { e = email });
            return (answer.ToString(), await Host.ScalarAsync<long>("SELECT count(*) FROM accounts.password_resets") - before);
        }

        var mails = (await TestBrand.MailsAsync(Host, brand.Email)).Count;
        Assert.Equal(await AskAsync(nobody), await AskAsync(brand.Email));
        await Waiting.UntilAsync(async () => (await TestBrand.MailsAsync(Host, brand.Email)).Count == mails + 1 && (await TestBrand.MailsAsync(Host, nobody)).Count == 1);
        Assert.DoesNotContain("#", (await TestBrand.MailsAsync(Host, nobody))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_cannot_use_up_the_owners_links()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var stranger = Host.ConsoleFrom("127.8.0.1");
        using var another = Host.ConsoleFrom("127.8.0.2");
        for (var i = 0; i < 5; i++) Assert.Null(await stranger.AskForResetAsync(brand.Email));

        Assert.Equal("RATE_LIMITED", await another.AskForResetAsync(brand.Email.ToUpperInvariant()));
        using var owner = Host.ConsoleFrom("127.0.0.1");
        Assert.Null(await owner.AskForResetAsync(brand.Email));
    }

    [Fact]
    public async Task No_link_is_stored_once_its_mail_is_out()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var token = await OwnAccount.ResetTokenAsync(Host, brand.Email);

        Assert.Equal(0, await Host.ScalarAsync<long>("SELECT count(*) FROM accounts.password_resets r WHERE r::text LIKE '%' || $1 || '%'", token));
        await Waiting.UntilAsync(async () => await Host.ScalarAsync<long>("SELECT count(*) FROM accounts.mails m WHERE m::text LIKE '%' || $1 || '%'", token) == 0);
    }

    [Fact]
    public async Task Nobody_has_a_field_to_set_somebody_elses_password()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var manager = await Colleague.JoinedAsync(Host, brand, "MANAGER");
        var fields = (await brand.AsOwnerAsync("{ __schema { mutationType { fields { name args { type { ofType { inputFields { name } } } } } } } }")).GetProperty("__schema").GetProperty("mutationType").GetProperty("fields");
        var setting = fields.EnumerateArray().Where(f => f.ToString().Contains("password", StringComparison.OrdinalIgnoreCase)).Select(f => f.GetProperty("name").GetString()!).Order(StringComparer.Ordinal);

        // Each proves the account by its present password, a mailed token, or a mailbox without an account.
        Assert.Equal(["acceptInvitation", "changePassword", "disableSecondFactor", "requestEmailChange", "requestPasswordReset", "resetPassword", "setDinerPassword", "signIn", "signInDinerWithPassword", "signUp", "startSecondFactor"], setting);
        Assert.Equal("PASSWORD_WRONG", await manager.Client.ChangePasswordAsync(brand.Password, OwnAccount.Another));
        Assert.True(await brand.Console.IsSignedInAsync(brand));
    }
}
