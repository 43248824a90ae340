using System.Diagnostics;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;

namespace FoodSaaS.IntegrationTests.Accounts.SignedIn;

/// <summary>A new password leaves nobody in who came by the old one.</summary>
public sealed class PasswordChangeTests(ApiFixture api)
{
    private const int Forbidden = 4403;

    [Fact]
    public async Task A_change_ends_every_session_and_the_browser_that_asked_gets_a_new_one()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var second = await OwnAccount.BrowserAsync(api, brand.Email, brand.Password);
        using var thief = api.Client("admin.foodsaas.localhost");
        thief.Session = brand.Console.Session;

        Assert.Null(await brand.Console.ChangePasswordAsync(brand.Password, OwnAccount.Another));
        Assert.False(await second.IsSignedInAsync(brand));
        Assert.False(await thief.IsSignedInAsync(brand));
        Assert.True(await brand.Console.IsSignedInAsync(brand));
        Assert.Equal("INVALID_CREDENTIALS", await second.SignInAsync(brand.Email, brand.Password));
        Assert.Null(await second.SignInAsync(brand.Email, OwnAccount.Another));
    }

    [Fact]
    public async Task A_change_closes_every_socket_within_five_seconds()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var second = await OwnAccount.BrowserAsync(api, brand.Email, brand.Password);
        using var socket = await LiveSocket.OpenConsoleAsync(api, brand.ConsolePath, second.Session!);
        Assert.Contains("connection_ack", (await socket.NextAsync()).Text, StringComparison.Ordinal);
        var closed = socket.NextAsync();

        var watch = Stopwatch.StartNew();
        Assert.Null(await brand.Console.ChangePasswordAsync(brand.Password, OwnAccount.Another));
        Assert.Equal((null, Forbidden), await closed);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, LiveSocket.FiveSeconds);
    }

    [Fact]
    public async Task Who_signs_in_with_the_old_password_while_it_is_changed_is_not_in_afterwards()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var browsers = Enumerable.Range(0, 8).Select(_ => api.Client("admin.foodsaas.localhost")).ToList();
        var knocks = browsers.Select(b => b.SignInAsync(brand.Email, brand.Password)).ToList();
        Assert.Null(await brand.Console.ChangePasswordAsync(brand.Password, OwnAccount.Another));
        await Task.WhenAll(knocks);

        foreach (var browser in browsers)
        {
            Assert.False(browser.Session is not null && await browser.IsSignedInAsync(brand));
            browser.Dispose();
        }

        Assert.True(await brand.Console.IsSignedInAsync(brand));
    }

    [Fact]
    public async Task The_present_password_is_needed_and_the_new_one_must_be_good()
    {
        var brand = await TestBrand.SignUpAsync(api);

        Assert.Equal("PASSWORD_WRONG", await brand.Console.ChangePasswordAsync(SignIns.WrongPassword, OwnAccount.Another));
        Assert.Equal("PASSWORD_TOO_SHORT", await brand.Console.ChangePasswordAsync(brand.Password, "short"));
        Assert.Equal("PASSWORD_COMMON", await brand.Console.ChangePasswordAsync(brand.Password, "password1234"));
        Assert.True(await brand.Console.IsSignedInAsync(brand));
        using var nobody = api.Client("admin.foodsaas.localhost");
        Assert.Equal("UNAUTHENTICATED", await nobody.ChangePasswordAsync(brand.Password, OwnAccount.Another));
    }

    [Fact]
    public async Task Guesses_with_a_stolen_session_are_counted()
    {
        var brand = await TestBrand.SignUpAsync(api);
        for (var i = 0; i < 10; i++) Assert.Equal("PASSWORD_WRONG", await brand.Console.ChangePasswordAsync(SignIns.WrongPassword, OwnAccount.Another));

        Assert.Equal("RATE_LIMITED", await brand.Console.ChangePasswordAsync(brand.Password, OwnAccount.Another));
    }
}
