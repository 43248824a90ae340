using System.Globalization;
using FoodSaaS.IntegrationTests.Accounts.SignedIn;
using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Accounts.SecondFactors;

/// <summary>With a second factor, the password alone opens nothing; each code opens once.</summary>
public sealed class SecondFactorTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => own.Host;

    private Instant Now => Host.Clock.GetCurrentInstant();

    [Fact]
    public async Task Password_and_code_open_the_door_and_neither_does_alone()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var app = await AuthenticatorApp.TurnedOnAsync(Host, brand);
        using var browser = Host.Client("admin.foodsaas.localhost");

        Assert.Equal("SECOND_FACTOR_NEEDED", await browser.SignInAsync(brand.Email, brand.Password));
        Assert.Equal("CODE_WRONG", await browser.SignInWithAsync(brand.Email, brand.Password, WrongFor(app)));
        Assert.Equal("INVALID_CREDENTIALS", await browser.SignInWithAsync(brand.Email, SignIns.WrongPassword, app.CodeAt(Now)));
        Assert.Null(browser.Session);
        Assert.Null(await browser.SignInWithAsync(brand.Email, brand.Password, app.CodeAt(Now)));
        Assert.True(await browser.IsSignedInAsync(brand));
    }

    [Fact]
    public async Task A_code_works_once_and_so_does_none_before_it()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var app = await AuthenticatorApp.TurnedOnAsync(Host, brand);
        using var browser = Host.Client("admin.foodsaas.localhost");
        var (earlier, code) = (app.CodeAt(Now), app.CodeAt(Now + Duration.FromSeconds(30)));
        Host.Clock.Advance(Duration.FromSeconds(30));

        Assert.Null(await browser.SignInWithAsync(brand.Email, brand.Password, code));
        Assert.Equal("CODE_WRONG", await browser.SignInWithAsync(brand.Email, brand.Password, code));
        Assert.Equal("CODE_WRONG", await browser.SignInWithAsync(brand.Email, brand.Password, earlier));
    }

    [Fact]
    public async Task A_code_tried_many_times_at_once_opens_once()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var app = await AuthenticatorApp.TurnedOnAsync(Host, brand);
        var code = app.CodeAt(Now);
        var browsers = Enumerable.Range(0, 8).Select(_ => Host.Client("admin.foodsaas.localhost")).ToList();
        var answers = await Task.WhenAll(browsers.Select(b => b.SignInWithAsync(brand.Email, brand.Password, code)));

        Assert.Single(answers, a => a is null);
        browsers.ForEach(b => b.Dispose());
    }

    [Theory]
    [InlineData(-30, null)]
    [InlineData(30, null)]
    [InlineData(-60, "CODE_WRONG")]
    [InlineData(60, "CODE_WRONG")]
    public async Task A_clock_may_be_one_step_wrong_and_no_more(int seconds, string? refusal)
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var app = await AuthenticatorApp.TurnedOnAsync(Host, brand);
        Host.Clock.Advance(Duration.FromMinutes(5));
        using var browser = Host.Client("admin.foodsaas.localhost");

        Assert.Equal(refusal, await browser.SignInWithAsync(brand.Email, brand.Password, app.CodeAt(Now + Duration.FromSeconds(seconds))));
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_app_once()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var app = await AuthenticatorApp.TurnedOnAsync(Host, brand);
        using var browser = Host.Client("admin.foodsaas.localhost");
        Assert.Equal(10, app.RecoveryCodes.Distinct(StringComparer.Ordinal).Count());

        Assert.Null(await browser.SignInWithAsync(brand.Email, brand.Password, app.RecoveryCodes[0].ToLowerInvariant().Replace('-', ' ')));
        Assert.Equal("CODE_WRONG", await browser.SignInWithAsync(brand.Email, brand.Password, app.RecoveryCodes[0]));
        var left = (await brand.Console.DataAsync("{ secondFactor { isOn recoveryCodesLeft } }")).GetProperty("secondFactor");
        Assert.Equal((true, 9), (left.GetProperty("isOn").GetBoolean(), left.GetProperty("recoveryCodesLeft").GetInt32()));
        Assert.Equal(0, await Host.ScalarAsync<long>("SELECT count(*) FROM accounts.recovery_codes c WHERE c::text ILIKE '%' || $1 || '%'", app.RecoveryCodes[1]));
    }

    [Fact]
    public async Task Guesses_at_the_code_are_counted_at_once_and_in_a_row()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var app = await AuthenticatorApp.TurnedOnAsync(Host, brand);
        using var stranger = Host.ConsoleFrom("127.11.0.1");
        using var another = Host.ConsoleFrom("127.11.0.2");
        // Five from each network: the sign-in's own limit does not come in between.
        var answers = await Task.WhenAll(new[] { stranger, another }.SelectMany(s => Enumerable.Range(0, 7).Select(_ => s.SignInWithAsync(brand.Email, brand.Password, WrongFor(app)))));

        Assert.Equal((10, 4), (answers.Count(a => a == "CODE_WRONG"), answers.Count(a => a == "RATE_LIMITED")));
        using var owner = Host.ConsoleFrom("127.0.0.1");
        Assert.Null(await owner.SignInWithAsync(brand.Email, brand.Password, app.CodeAt(Now)));
    }

    [Fact]
    public async Task Strangers_without_the_password_use_up_no_tries_at_the_code()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var app = await AuthenticatorApp.TurnedOnAsync(Host, brand);
        for (var network = 0; network < 6; network++)
        {
            using var stranger = Host.ConsoleFrom($"127.12.0.{(network + 1).ToString(CultureInfo.InvariantCulture)}");
            for (var i = 0; i < 3; i++) Assert.Equal("INVALID_CREDENTIALS", await stranger.SignInWithAsync(brand.Email, SignIns.WrongPassword, "000000"));
        }

        using var traveller = Host.ConsoleFrom("127.13.0.1");
        Assert.Null(await traveller.SignInWithAsync(brand.Email, brand.Password, app.CodeAt(Now)));
    }

    [Fact]
    public async Task A_factor_that_is_not_confirmed_asks_for_nothing()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var app = await AuthenticatorApp.StartAsync(brand);
        using var browser = Host.Client("admin.foodsaas.localhost");

        Assert.Equal("CODE_WRONG", await brand.Console.TryAsync("/graphql", "confirmSecondFactor", new { code = WrongFor(app) }, "recoveryCodes"));
        Assert.Null(await browser.SignInAsync(brand.Email, brand.Password));
        await app.ConfirmAsync(Host, brand);
        Assert.Equal("SECOND_FACTOR_NEEDED", await browser.SignInAsync(brand.Email, brand.Password));
        Assert.Equal("CODE_WRONG", await browser.SignInWithAsync(brand.Email, brand.Password, app.CodeAt(Now)));
    }

    [Fact]
    public async Task Turning_it_off_needs_password_and_code()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var app = await AuthenticatorApp.TurnedOnAsync(Host, brand);
        using var browser = Host.Client("admin.foodsaas.localhost");

        Assert.Equal("PASSWORD_WRONG", await brand.Console.TurnOffAsync(SignIns.WrongPassword, app.CodeAt(Now)));
        Assert.Equal("CODE_WRONG", await brand.Console.TurnOffAsync(brand.Password, WrongFor(app)));
        Assert.Equal("SECOND_FACTOR_ON", await brand.Console.TryAsync("/graphql", "startSecondFactor", new { password = brand.Password }, "started { secret }"));
        Assert.Equal("SECOND_FACTOR_NEEDED", await browser.SignInAsync(brand.Email, brand.Password));
        Assert.Null(await brand.Console.TurnOffAsync(brand.Password, app.CodeAt(Now)));
        Assert.Null(await browser.SignInAsync(brand.Email, brand.Password));
        Assert.Equal(0, await Host.ScalarAsync<long>("SELECT count(*) FROM accounts.recovery_codes c JOIN accounts.users u ON u.id = c.user_id WHERE u.email = $1", brand.Email));
    }

    [Fact]
    public async Task Neither_a_reset_link_nor_a_further_sign_up_goes_around_it()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var app = await AuthenticatorApp.TurnedOnAsync(Host, brand);
        using var reader = new Newcomer(Host, brand.Email);
        Assert.Equal("SECOND_FACTOR_NEEDED@password", await reader.SignUpAsync(await reader.ProofAsync(), password: brand.Password));
        Assert.Null(reader.Client.Session);

        Assert.Null(await reader.Client.ResetAsync(await OwnAccount.ResetTokenAsync(Host, brand.Email)));
        Assert.Equal("SECOND_FACTOR_NEEDED", await reader.Client.SignInAsync(brand.Email, OwnAccount.Another));
        Assert.Null(await reader.Client.SignInWithAsync(brand.Email, OwnAccount.Another, app.CodeAt(Now)));
    }

    [Fact]
    public async Task The_secret_is_not_in_the_database_as_it_is()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var payload = await brand.Console.DataAsync("mutation($p: String!) { startSecondFactor(input: { password: $p }) { started { secret } } }", new { p = brand.Password });
        var secret = Convert.ToHexStringLower(OtpNet.Base32Encoding.ToBytes(payload.GetProperty("startSecondFactor").GetProperty("started").GetProperty("secret").GetString()));

        Assert.Equal(0, await Host.ScalarAsync<long>("SELECT count(*) FROM accounts.second_factors WHERE encode(sealed_secret, 'hex') LIKE '%' || $1 || '%'", secret));
        Assert.True(await Host.ScalarAsync<long>("SELECT count(*) FROM accounts.second_factors") > 0);
    }

    /// <summary>None of the codes that would be let pass now.</summary>
    private string WrongFor(AuthenticatorApp app)
    {
        var right = Enumerable.Range(-1, 3).Select(step => app.CodeAt(Now + Duration.FromSeconds(30 * step))).ToList();
        return Enumerable.Range(0, 10).Select(i => i.ToString("D6", CultureInfo.InvariantCulture)).First(c => !right.Contains(c));
    }
}
