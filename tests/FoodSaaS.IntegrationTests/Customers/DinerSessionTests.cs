using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;

namespace FoodSaaS.IntegrationTests.Customers;

/// <summary>Guests see where they are signed in and end it; nobody is signed in from another page, and a new password leaves nobody else in.</summary>
public sealed class DinerSessionTests(ApiFixture api) : IAsyncLifetime
{
    private const string Password = "a pass phrase of a guest";
    private const int Forbidden = 4403;

    private static TestBrand? _brand;

    private TestBrand Brand => _brand!;

    public async ValueTask InitializeAsync() => _brand ??= await TestBrand.SignUpAsync(api);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Sessions_are_listed_and_ended_one_by_one_and_all_at_once()
    {
        using var guest = await Guest.SignedInAsync(api, Brand);
        using var second = await Guest.SignedInAsync(api, Brand, guest.Email);
        using var third = await Guest.SignedInAsync(api, Brand, guest.Email);
        var sessions = (await guest.SeenAsync("sessions { id network isCurrent }")).GetProperty("sessions");
        Assert.Equal([true, false, false], sessions.EnumerateArray().Select(s => s.GetProperty("isCurrent").GetBoolean()));
        Assert.Equal("127.0.0.1", sessions[1].GetProperty("network").GetString());

        Assert.Null(await EndAsync(guest, sessions[1].Id()));
        Assert.False(await third.IsInAsync());
        Assert.Equal("SESSION_NOT_FOUND@id", await EndAsync(guest, sessions[1].Id()));
        Assert.True(await second.IsInAsync());
        Assert.Null(await guest.RefusalAsync("signOutDiner", new { everywhere = true }, "signedOut"));
        Assert.False(await second.IsInAsync());
        Assert.Null(guest.Browser.DinerSession);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        using var guest = await Guest.SignedInAsync(api, Brand);
        using var thief = await Guest.SignedInAsync(api, Brand);
        var id = (await guest.SeenAsync("sessions { id }")).GetProperty("sessions")[0].Id();

        Assert.Equal("SESSION_NOT_FOUND@id", await EndAsync(thief, id));
        Assert.True(await guest.IsInAsync());
        Assert.DoesNotContain(id, (await thief.SeenAsync("sessions { id }")).ToString(), StringComparison.Ordinal);
        using var nobody = new Guest(api, Brand);
        Assert.Equal("UNAUTHENTICATED", await EndAsync(nobody, id));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData(null)]
    public async Task A_page_from_elsewhere_neither_signs_anybody_in_nor_acts_for_whoever_is(string? origin)
    {
        using var guest = new Guest(api, Brand);
        var (challenge, code) = await guest.CodeAsync();
        guest.Browser.Origin = origin ?? "";
        Assert.Equal("ON_OWN_SITE_ONLY@", await guest.EnterAsync(challenge, code));
        Assert.Null(guest.Browser.DinerSession);

        guest.Browser.Origin = $"http://{guest.Browser.Host}";
        await guest.SignInAsync();
        guest.Browser.Origin = origin ?? "";
        using var answer = await guest.Browser.PostAsync("/graphql", JsonContent.Create(new { query = "mutation { signOutDiner(input: {}) { signedOut } }" }));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_all_other_sessions_and_sockets_within_five_seconds()
    {
        using var guest = await Guest.SignedInAsync(api, Brand);
        using var second = await Guest.SignedInAsync(api, Brand, guest.Email);
        using var socket = await LiveSocket.OpenAsync(
            api, $"{Brand.Slug}.foodsaas.localhost", new { }, ("Cookie", $"__Host-foodsaas-diner={second.Browser.DinerSession}"), ("Origin", second.Browser.Origin!));
        Assert.Contains("connection_ack", (await socket.NextAsync()).Text, StringComparison.Ordinal);
        var closed = socket.NextAsync();

        var watch = Stopwatch.StartNew();
        Assert.Null(await guest.RefusalAsync("setDinerPassword", new { password = Password }, "isSet"));
        Assert.Equal((null, Forbidden), await closed);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, LiveSocket.FiveSeconds);
        Assert.False(await second.IsInAsync());
        Assert.True(await guest.IsInAsync());
        Assert.Null(await second.EnterWithPasswordAsync(Password));
    }

    [Fact]
    public async Task A_password_is_changed_by_the_present_one_or_a_fresh_code_and_by_nothing_else()
    {
        using var guest = await Guest.SignedInAsync(api, Brand);
        Assert.Equal("PASSWORD_TOO_SHORT@password", await guest.RefusalAsync("setDinerPassword", new { password = "short" }, "isSet"));
        Assert.Equal("PASSWORD_IS_EMAIL@password", await guest.RefusalAsync("setDinerPassword", new { password = guest.Email }, "isSet"));
        Assert.Null(await guest.RefusalAsync("setDinerPassword", new { password = Password }, "isSet"));
        using var byPassword = guest.Elsewhere();
        Assert.Null(await byPassword.EnterWithPasswordAsync(Password));

        Assert.Equal("PROOF_NEEDED@", await byPassword.RefusalAsync("setDinerPassword", new { password = "another pass phrase" }, "isSet"));
        Assert.Equal("PASSWORD_WRONG@currentPassword", await byPassword.RefusalAsync("setDinerPassword", new { password = "another pass phrase", currentPassword = "a wrong one of them" }, "isSet"));
        Assert.Null(await byPassword.RefusalAsync("setDinerPassword", new { password = "another pass phrase", currentPassword = Password }, "isSet"));
        Assert.False(await guest.IsInAsync());
        Assert.Equal("INVALID_CREDENTIALS@password", await guest.EnterWithPasswordAsync(Password));
        await guest.SignInAsync();
        Assert.Null(await guest.RefusalAsync("setDinerPassword", new { password = Password }, "isSet"));
    }

    [Fact]
    public async Task Ten_wrong_passwords_close_the_account_to_that_network_but_not_to_codes()
    {
        using var guest = await Guest.SignedInAsync(api, Brand);
        Assert.Null(await guest.RefusalAsync("setDinerPassword", new { password = Password }, "isSet"));
        using var thief = guest.Elsewhere();
        for (var i = 0; i < 10; i++) Assert.Equal("INVALID_CREDENTIALS@password", await thief.EnterWithPasswordAsync("a pass phrase of a thief"));
        Assert.Equal("RATE_LIMITED@", await thief.EnterWithPasswordAsync(Password));
        using var again = guest.Elsewhere();
        await again.SignInAsync();
    }

    [Fact]
    public async Task What_a_guest_asks_of_the_public_menu_is_answered_from_memory_and_of_himself_never()
    {
        using var guest = await Guest.SignedInAsync(api, Brand);
        using var nobody = new Guest(api, Brand);
        var both = "{ brand { name } diner { email } }";
        Assert.Equal(guest.Email, (await guest.Browser.DataAsync(both)).GetProperty("diner").GetProperty("email").GetString());
        Assert.DoesNotContain(guest.Email, (await nobody.Browser.DataAsync(both)).ToString(), StringComparison.Ordinal);
    }

    private static Task<string?> EndAsync(Guest who, string id) => who.RefusalAsync("endDinerSession", new { id }, "endedId");
}
