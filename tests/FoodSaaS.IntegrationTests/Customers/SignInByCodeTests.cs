using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Customers;

/// <summary>A code that was sent to an address lets whoever reads it in, once, in the browser that asked for it; no account comes into being without it.</summary>
public sealed class SignInByCodeTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>, IAsyncLifetime
{
    private static TestBrand? _brand;

    private OwnHost Host => own.Host;

    private TestBrand Brand => _brand!;

    public async ValueTask InitializeAsync() => _brand ??= await TestBrand.SignUpAsync(Host);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_first_code_opens_an_account_and_later_ones_find_it()
    {
        using var guest = new Guest(Host, Brand);
        var (challenge, code) = await guest.CodeAsync();
        Assert.Equal(0, await AccountsAsync(guest.Email));
        Assert.False(await guest.IsInAsync());

        Assert.Null(await guest.EnterAsync(challenge, code));
        var seen = await guest.SeenAsync();
        Assert.Equal(guest.Email, seen.GetProperty("email").GetString());
        Assert.Equal("de", seen.GetProperty("locale").GetString());
        Assert.True(seen.GetProperty("isProven").GetBoolean());
        using var second = guest.Elsewhere();
        await second.SignInAsync();
        Assert.Equal(seen.GetProperty("id").GetString(), (await second.SeenAsync()).GetProperty("id").GetString());
        Assert.Equal(1, await AccountsAsync(guest.Email));
    }

    [Fact]
    public async Task The_same_address_at_two_brands_is_two_people()
    {
        var other = await TestBrand.SignUpAsync(Host);
        using var here = await Guest.SignedInAsync(Host, Brand);
        using var there = await Guest.SignedInAsync(Host, other, here.Email);
        Assert.NotEqual((await here.SeenAsync()).GetProperty("id").GetString(), (await there.SeenAsync()).GetProperty("id").GetString());

        using var astray = new Guest(Host, other);
        astray.Browser.DinerSession = here.Browser.DinerSession;
        Assert.False(await astray.IsInAsync());
        var (challenge, code) = await here.CodeAsync();
        Assert.Equal("CODE_WRONG@code", await there.EnterAsync(challenge, code));
    }

    [Fact]
    public async Task A_session_of_a_guest_and_one_of_staff_never_stand_for_each_other()
    {
        using var guest = await Guest.SignedInAsync(Host, Brand);
        using var staffOnSite = new Guest(Host, Brand);
        (staffOnSite.Browser.DinerSession, staffOnSite.Browser.Session) = (Brand.Console.Session, Brand.Console.Session);
        Assert.False(await staffOnSite.IsInAsync());
        using var console = Host.Client("admin.foodsaas.localhost");
        (console.Session, console.DinerSession) = (guest.Browser.DinerSession, guest.Browser.DinerSession);
        Assert.Equal(JsonValueKind.Null, (await console.DataAsync("{ viewer { id } }")).GetProperty("viewer").ValueKind);
        Assert.Equal("UNAUTHENTICATED", (await guest.Browser.QueryAsync("{ apiKeys { id } }")).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Of_fifty_who_come_with_one_code_at_once_one_gets_in()
    {
        using var guest = new Guest(Host, Brand);
        var (challenge, code) = await guest.CodeAsync();
        var browsers = Enumerable.Range(0, 50).Select(_ => guest.Elsewhere()).ToList();
        var refusals = await Task.WhenAll(browsers.Select(b => b.EnterAsync(challenge, code)));
        browsers.ForEach(b => b.Dispose());

        Assert.Equal(1, refusals.Count(r => r is null));
        Assert.Equal(1, await Host.ScalarAsync<long>("SELECT count(*) FROM customers.sessions s JOIN customers.diners d ON d.id = s.diner_id WHERE d.email = $1", guest.Email));
        Assert.NotNull(await guest.EnterAsync(challenge, code));
    }

    [Fact]
    public async Task Of_many_who_prove_one_new_address_at_once_all_are_the_same_person()
    {
        using var guest = new Guest(Host, Brand);
        var codes = new List<(string, string)>();
        for (var i = 0; i < 4; i++) codes.Add(await guest.CodeAsync());
        var browsers = codes.Select(_ => guest.Elsewhere()).ToList();
        var refusals = await Task.WhenAll(browsers.Zip(codes, (b, c) => b.EnterAsync(c.Item1, c.Item2)));
        browsers.ForEach(b => b.Dispose());

        Assert.All(refusals, Assert.Null);
        Assert.Equal(1, await AccountsAsync(guest.Email));
    }

    [Fact]
    public async Task A_code_bears_five_tries_at_once_or_in_a_row()
    {
        using var guest = new Guest(Host, Brand);
        var (challenge, code) = await guest.CodeAsync();
        var guesses = (await Task.WhenAll(Enumerable.Range(1, 20).Select(i => guest.EnterAsync(challenge, Guest.Wrong(code, i))))).CountBy(r => r!).ToDictionary();
        Assert.Equal((5, 15), (guesses["CODE_WRONG@code"], guesses["CODE_TRIES_EXCEEDED@code"]));
        Assert.Equal("CODE_TRIES_EXCEEDED@code", await guest.EnterAsync(challenge, code));

        (challenge, code) = await guest.CodeAsync();
        for (var i = 1; i < 5; i++) Assert.Equal("CODE_WRONG@code", await guest.EnterAsync(challenge, Guest.Wrong(code, i)));
        Assert.Null(await guest.EnterAsync(challenge, code));
    }

    [Fact]
    public async Task A_code_counts_in_the_browser_that_asked_and_others_codes_do_not_void_it()
    {
        using var guest = new Guest(Host, Brand);
        var (challenge, code) = await guest.CodeAsync();
        using var stranger = guest.Elsewhere();
        var (theirs, _) = await stranger.AskAsync();
        Assert.Equal("CODE_WRONG@code", await stranger.EnterAsync(theirs!, code));
        Assert.Equal("CODE_WRONG@code", await stranger.EnterAsync("nothing", code));
        Assert.Null(await guest.EnterAsync(challenge, code));
    }

    [Theory]
    [InlineData(599, null)]
    [InlineData(600, "CODE_WRONG@code")]
    public async Task A_code_is_good_for_ten_minutes(int seconds, string? refusal)
    {
        using var guest = new Guest(Host, Brand);
        var (challenge, code) = await guest.CodeAsync();
        Host.Clock.Advance(Duration.FromSeconds(seconds));
        Assert.Equal(refusal, await guest.EnterAsync(challenge, code));
    }

    [Fact]
    public async Task What_expired_is_deleted_without_anybody_coming_back()
    {
        using var guest = new Guest(Host, Brand);
        await guest.CodeAsync();
        Assert.Equal(1, await CodesAsync(guest.Email));
        Host.Clock.Advance(Duration.FromMinutes(71));
        await Waiting.UntilAsync(async () =>
        {
            await Host.SettleAsync();
            return await CodesAsync(guest.Email) == 0;
        });
    }

    [Fact]
    public async Task A_telephone_gets_its_code_as_a_text_message_and_one_number_has_one_spelling()
    {
        using var guest = new Guest(Host, Brand);
        var (challenge, refusal) = await guest.AskAsync(new { phone = "0151 23456789" });
        Assert.Null(refusal);
        var code = "";
        await Waiting.UntilAsync(async () =>
        {
            await Settling.CallAsync(Host.Services, Host.Database);
            using var answer = await guest.Browser.GetAsync("/dev/sms.json");
            var text = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.EnumerateArray().FirstOrDefault(t => t.GetProperty("to").GetString() == "+4915123456789");
            code = text.ValueKind == JsonValueKind.Object ? text.GetProperty("text").GetString()![..6] : "";
            return code.Length == 6;
        });
        Assert.Null(await guest.EnterAsync(challenge!, code));
        Assert.Equal("+4915123456789", (await guest.SeenAsync()).GetProperty("phone").GetString());
    }

    [Theory]
    [InlineData(null, null, "CONTACT_NEEDED@")]
    [InlineData("a@example.com", "+4915123456789", "CONTACT_NEEDED@")]
    [InlineData("nowhere", null, "EMAIL_INVALID@email")]
    [InlineData(null, "110", "PHONE_INVALID@phone")]
    [InlineData(null, "+49900123456", "PHONE_INVALID@phone")]
    [InlineData(null, "call me", "PHONE_INVALID@phone")]
    public async Task What_is_no_address_gets_no_code(string? email, string? phone, string refusal)
    {
        using var guest = new Guest(Host, Brand);
        Assert.Equal(refusal, (await guest.AskAsync(new { email, phone })).Refusal);
    }

    private Task<long> AccountsAsync(string email) => Host.ScalarAsync<long>("SELECT count(*) FROM customers.diners WHERE normalized_email = upper($1)", email);

    private Task<long> CodesAsync(string email) => Host.ScalarAsync<long>("SELECT count(*) FROM customers.sent_codes WHERE email = $1", email);
}
