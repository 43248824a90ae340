using System.Net;
using FoodSaaS.Customers.Application.Messages;
using FoodSaaS.IntegrationTests.Accounts.SignedIn;
using FoodSaaS.IntegrationTests.Customers;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Threats;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>
/// What is sent, tried and opened from one network, and what one brand has sent, is bounded an hour, whomever it concerns: an address of each own does not help. The
/// limits are low here; each test asks from networks of its own.
/// </summary>
public sealed class NetworkLimitTests(LowLimitsHost own) : IClassFixture<LowLimitsHost>
{
    private const int Most = LowLimitsHost.Most;

    private OwnHost Host => own.Host;

    [Fact]
    public Task A_network_has_so_many_codes_sent_to_sign_up() => IsBoundedAsync("RATE_LIMITED@", async network =>
    {
        using var newcomer = new Newcomer(Host, client: From(network));
        return await newcomer.AskForCodeAsync();
    });

    [Fact]
    public Task A_network_tries_so_many_codes_to_sign_up() => IsBoundedAsync("RATE_LIMITED@", async network =>
    {
        using var newcomer = new Newcomer(Host, client: From(network));
        return (await newcomer.ConfirmAsync("123456")).Refusal is var refusal && refusal == "CODE_WRONG@code" ? null : refusal;
    });

    [Fact]
    public Task A_network_opens_so_many_brands() => IsBoundedAsync("RATE_LIMITED@", async network =>
    {
        using var elsewhere = new Newcomer(Host, client: From(LowLimitsHost.NewNetwork()));
        using var newcomer = new Newcomer(Host, elsewhere.Email, From(network));
        return await newcomer.SignUpAsync(await elsewhere.ProofAsync());
    });

    [Fact]
    public Task A_network_has_so_many_links_sent_to_set_a_password() => IsBoundedAsync("RATE_LIMITED", async network =>
    {
        using var stranger = From(network);
        return await stranger.AskForResetAsync($"{Guid.NewGuid():N}@example.com");
    });

    [Fact]
    public async Task A_network_has_so_many_codes_sent_to_guests_of_a_brand_and_those_of_another_brand_are_not_concerned()
    {
        var (here, there) = (await TestBrand.SignUpAsync(own), await TestBrand.SignUpAsync(own));
        await IsBoundedAsync("RATE_LIMITED@", async network =>
        {
            using var guest = At(here, network);
            return (await guest.AskAsync()).Refusal;
        }, async network =>
        {
            using var guest = At(there, network);
            Assert.Null((await guest.AskAsync()).Refusal);
        });
    }

    [Fact]
    public async Task A_network_tries_so_many_codes_of_guests()
    {
        var brand = await TestBrand.SignUpAsync(own);
        await IsBoundedAsync("RATE_LIMITED@", async network =>
        {
            using var guest = At(brand, network);
            return await guest.EnterAsync("no challenge of anybody", "123456") is var refusal && refusal == "CODE_WRONG@code" ? null : refusal;
        });
    }

    [Fact]
    public async Task A_network_guesses_so_many_passwords_of_guests()
    {
        var brand = await TestBrand.SignUpAsync(own);
        await IsBoundedAsync("RATE_LIMITED@", async network =>
        {
            using var guest = At(brand, network);
            return await guest.EnterWithPasswordAsync("a guess of somebody") is var refusal && refusal == "INVALID_CREDENTIALS@password" ? null : refusal;
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_brand_has_so_many_codes_sent_from_whatever_networks_and_mails_and_texts_apart(bool byMail)
    {
        var (brand, other) = (await TestBrand.SignUpAsync(own), await TestBrand.SignUpAsync(own));
        for (var i = 0; i < LowLimitsHost.MostOfABrand; i++) Assert.Null(await AskAsync(brand, byMail));

        Assert.Equal("RATE_LIMITED@", await AskAsync(brand, byMail));
        Assert.Null(await AskAsync(brand, !byMail));
        Assert.Null(await AskAsync(other, byMail));
        Host.Clock.Advance(Duration.FromHours(1));
        Assert.Null(await AskAsync(brand, byMail));
    }

    [Fact]
    public async Task A_brand_has_so_many_people_invited()
    {
        var (brand, other) = (await TestBrand.SignUpAsync(own), await TestBrand.SignUpAsync(own));
        for (var i = 0; i < LowLimitsHost.MostOfABrand; i++) await InviteAsync(brand);

        Assert.Equal("RATE_LIMITED", await brand.RefusalAsync("inviteStaff", Invited()));
        await InviteAsync(other);
        Host.Clock.Advance(Duration.FromHours(1));
        await InviteAsync(brand);
    }

    /// <summary>So often and no more from one network; another one, and the same an hour later, may.</summary>
    private async Task IsBoundedAsync(string refusal, Func<int, Task<string?>> tryAsync, Func<int, Task>? afterwards = null)
    {
        var network = LowLimitsHost.NewNetwork();
        for (var i = 0; i < Most; i++) Assert.Null(await tryAsync(network));

        Assert.Equal(refusal, await tryAsync(network));
        Assert.Null(await tryAsync(LowLimitsHost.NewNetwork()));
        if (afterwards is not null) await afterwards(network);
        Host.Clock.Advance(Duration.FromHours(1));
        Assert.Null(await tryAsync(network));
    }

    private async Task<string?> AskAsync(TestBrand brand, bool byMail)
    {
        using var guest = At(brand, LowLimitsHost.NewNetwork());
        return (await guest.AskAsync(byMail ? null : new { phone = $"+49151{Random.Shared.Next(10_000_000, 99_999_999)}" })).Refusal;
    }

    private static object Invited() => new { email = $"{Guid.NewGuid():N}@example.com", role = "KITCHEN" };

    private static Task InviteAsync(TestBrand brand) => brand.ChangeAsync("inviteStaff", Invited(), "invitation", "id");

    private Guest At(TestBrand brand, int network) => new(Host, brand, browser: From(network, $"{brand.Slug}.foodsaas.localhost"));

    private ApiClient From(int network, string host = "admin.foodsaas.localhost") => own.From(network, host);
}

/// <summary>A host at which an hour allows little; everybody comes from a network of his own.</summary>
public sealed class LowLimitsHost(ApiFixture api) : IAsyncLifetime, IDoor
{
    public const int Most = 3;
    public const int MostOfABrand = 4;

    private static int _networks;

    internal OwnHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await OwnHost.StartAsync(api, services => services.AddSingleton<ISmsSender>(new Silent()), settings:
    [
        .. Of("Accounts", Most, "CodesPerAddressAnHour", "ConfirmationsPerAddressAnHour", "SignUpsPerAddressAnHour", "ResetsPerAddressAnHour"),
        .. Of("Accounts", MostOfABrand, "InvitationsPerBrandAnHour"),
        .. Of("Customers", Most, "CodesPerNetworkAnHour", "ConfirmationsPerNetworkAnHour", "WrongSignInsPerNetwork"),
        .. Of("Customers", MostOfABrand, "MailCodesPerBrandAnHour", "TextCodesPerBrandAnHour"),
    ]);

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    ApiClient IDoor.Client(string host) => From(NewNetwork(), host);

    internal static int NewNetwork() => Interlocked.Increment(ref _networks);

    internal ApiClient From(int network, string host) => new(Host.PublicPort, host, new IPAddress([127, 9, (byte)(network / 250), (byte)((network % 250) + 1)]));

    private static IEnumerable<KeyValuePair<string, string?>> Of(string module, int most, params string[] limits) =>
        limits.Select(limit => KeyValuePair.Create($"{module}:Limits:{limit}", (string?)$"{most}"));

    private sealed class Silent : ISmsSender
    {
        public bool IsReady => true;

        public Task SendAsync(OutgoingText message, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
