using System.Globalization;
using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Accounts.SignedIn;

/// <summary>Another address is proved at that address, by the account that asked, and the former one is told.</summary>
public sealed class EmailChangeTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => own.Host;

    [Fact]
    public async Task The_code_that_came_to_the_new_address_moves_the_account_there()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var second = await OwnAccount.BrowserAsync(Host, brand.Email, brand.Password);
        var link = await OwnAccount.ResetTokenAsync(Host, brand.Email);
        var (email, code) = await AskedAsync(brand);

        Assert.Null(await ConfirmAsync(brand.Console, code));
        Assert.True(await brand.Console.IsSignedInAsync(brand));
        Assert.False(await second.IsSignedInAsync(brand));
        Assert.Equal("INVALID_CREDENTIALS", await second.SignInAsync(brand.Email, brand.Password));
        Assert.Null(await second.SignInAsync(email, brand.Password));
        Assert.Equal("RESET_LINK_UNKNOWN", await second.ResetAsync(link));
        await Waiting.UntilAsync(async () => (await TestBrand.MailsAsync(Host, brand.Email)).Any(m => m.Contains("another e-mail address", StringComparison.Ordinal)));
        Assert.Equal("CODE_WRONG", await ConfirmAsync(brand.Console, code));
    }

    [Fact]
    public async Task A_code_counts_for_the_account_that_asked_for_it_only()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var thief = await TestBrand.SignUpAsync(Host);
        var (_, code) = await AskedAsync(brand);
        await AskedAsync(thief);

        Assert.Equal("CODE_WRONG", await ConfirmAsync(thief.Console, code));
        Assert.Null(await ConfirmAsync(brand.Console, code));
    }

    [Fact]
    public async Task The_password_is_needed_and_nothing_moves_before_the_code()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        Assert.Equal("PASSWORD_WRONG", await AskAsync(brand.Console, "else@example.com", SignIns.WrongPassword));
        Assert.Equal("EMAIL_INVALID", await AskAsync(brand.Console, "nowhere", brand.Password));
        await AskedAsync(brand);

        using var browser = await OwnAccount.BrowserAsync(Host, brand.Email, brand.Password);
        Assert.True(await browser.IsSignedInAsync(brand));
    }

    [Fact]
    public async Task An_address_with_an_account_is_answered_alike_and_cannot_be_taken()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var other = await TestBrand.SignUpAsync(Host);
        var before = (await TestBrand.CodesAsync(Host, other.Email)).Count;
        Assert.Null(await AskAsync(brand.Console, other.Email.ToUpperInvariant(), brand.Password));
        Assert.Null(await AskAsync(brand.Console, other.Email, brand.Password));
        var code = await TestBrand.CodeAsync(Host, other.Email, before);

        Assert.Equal("EMAIL_TAKEN", await ConfirmAsync(brand.Console, code));
        Assert.True(await brand.Console.IsSignedInAsync(brand));
        Assert.True(await other.Console.IsSignedInAsync(other));
    }

    [Fact]
    public async Task A_code_bears_five_tries_at_once_or_in_a_row()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var (_, code) = await AskedAsync(brand);
        await Task.WhenAll(Enumerable.Range(1, 8).Select(i => ConfirmAsync(brand.Console, Wrong(code, i))));

        Assert.Equal("CODE_WRONG", await ConfirmAsync(brand.Console, code));
        var (_, next) = await AskedAsync(brand);
        for (var i = 1; i < 5; i++) Assert.Equal("CODE_WRONG", await ConfirmAsync(brand.Console, Wrong(next, i)));
        Assert.Null(await ConfirmAsync(brand.Console, next));
    }

    [Theory]
    [InlineData(599, null)]
    [InlineData(600, "CODE_WRONG")]
    public async Task A_code_is_good_for_ten_minutes(int seconds, string? refusal)
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var (_, code) = await AskedAsync(brand);
        Host.Clock.Advance(Duration.FromSeconds(seconds));

        Assert.Equal(refusal, await ConfirmAsync(brand.Console, code));
    }

    [Fact]
    public async Task Of_two_who_want_one_address_at_once_one_gets_it()
    {
        var (first, second) = (await TestBrand.SignUpAsync(Host), await TestBrand.SignUpAsync(Host));
        var email = $"{Guid.NewGuid():N}@example.com";
        Assert.Null(await AskAsync(first.Console, email, first.Password));
        var one = await TestBrand.CodeAsync(Host, email);
        Assert.Null(await AskAsync(second.Console, email, second.Password));
        var two = await TestBrand.CodeAsync(Host, email, 1);

        Assert.Equal([null, "EMAIL_TAKEN"], (await Task.WhenAll(ConfirmAsync(first.Console, one), ConfirmAsync(second.Console, two))).Order(StringComparer.Ordinal));
    }

    private async Task<(string Email, string Code)> AskedAsync(TestBrand brand)
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        Assert.Null(await AskAsync(brand.Console, email, brand.Password));
        return (email, await TestBrand.CodeAsync(Host, email));
    }

    private static Task<string?> AskAsync(ApiClient who, string email, string password) => who.TryAsync("/graphql", "requestEmailChange", new { email, password }, "request { expiresAt }");

    private static Task<string?> ConfirmAsync(ApiClient who, string code) => who.TryAsync("/graphql", "confirmEmailChange", new { code }, "viewer { id }");

    private static string Wrong(string code, int by) => ((int.Parse(code, CultureInfo.InvariantCulture) + by) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
}
