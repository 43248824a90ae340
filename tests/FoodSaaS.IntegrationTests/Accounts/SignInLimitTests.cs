using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>Guessing at passwords is bounded by account and network; whose account it is keeps his own way in.</summary>
public sealed class SignInLimitTests(SignInLimitHost own) : IClassFixture<SignInLimitHost>, IAsyncLifetime
{
    private const string OwnersNetwork = "127.0.0.1";
    private const string StrangersNetwork = "127.0.9.9";
    private const int FromStrangers = SignInLimitHost.FromStrangers;
    private const int FromOneNetwork = SignInLimitHost.FromOneNetwork;

    private readonly OwnHost _host = own.Host;
    private TestBrand _brand = null!;

    /// <summary>What another test's networks tried is forgotten.</summary>
    public async ValueTask InitializeAsync()
    {
        _host.Clock.Advance(Duration.FromHours(1));
        _brand = await TestBrand.SignUpAsync(_host);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_network_has_ten_wrong_tries_at_an_account_in_fifteen_minutes()
    {
        using var stranger = _host.ConsoleFrom(StrangersNetwork);
        Assert.All(await stranger.GuessAsync(_brand.Email, 10), answer => Assert.Equal("INVALID_CREDENTIALS", answer));

        Assert.Equal("RATE_LIMITED", await stranger.SignInAsync(_brand.Email, _brand.Password));
        Assert.Equal("RATE_LIMITED", await stranger.SignInAsync(_brand.Email.ToUpperInvariant(), _brand.Password));
        _host.Clock.Advance(Duration.FromMinutes(15));
        Assert.Null(await stranger.SignInAsync(_brand.Email, _brand.Password));
    }

    [Fact]
    public async Task A_success_takes_the_wrong_tries_back()
    {
        using var owner = _host.ConsoleFrom(OwnersNetwork);
        for (var round = 0; round < 2; round++)
        {
            Assert.DoesNotContain("RATE_LIMITED", await owner.GuessAsync(_brand.Email, 7));
            Assert.Null(await owner.SignInAsync(_brand.Email, _brand.Password));
        }
    }

    [Fact]
    public async Task Tries_at_once_are_counted_like_tries_in_a_row()
    {
        using var stranger = _host.ConsoleFrom(StrangersNetwork);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => stranger.SignInAsync(_brand.Email, SignIns.WrongPassword)));

        Assert.Equal(10, answers.Count(a => a == "INVALID_CREDENTIALS"));
        Assert.Equal(10, answers.Count(a => a == "RATE_LIMITED"));
    }

    [Fact]
    public async Task A_stranger_elsewhere_does_not_lock_the_owner_out()
    {
        using var stranger = _host.ConsoleFrom(StrangersNetwork);
        Assert.Contains("RATE_LIMITED", await stranger.GuessAsync(_brand.Email, 11));

        using var owner = _host.ConsoleFrom(OwnersNetwork);
        Assert.Null(await owner.SignInAsync(_brand.Email, _brand.Password));
    }

    [Fact]
    public async Task Strangers_on_many_networks_get_two_tries_each_and_the_owner_all_of_his()
    {
        for (var network = 0; network < FromStrangers; network++)
        {
            using var stranger = _host.ConsoleFrom($"127.1.0.{network + 1}");
            await stranger.GuessAsync(_brand.Email, 1);
        }

        using var late = _host.ConsoleFrom("127.2.0.1");
        Assert.Equal(["INVALID_CREDENTIALS", "INVALID_CREDENTIALS", "RATE_LIMITED"], await late.GuessAsync(_brand.Email, 3));
        using var traveller = _host.ConsoleFrom("127.3.0.1");
        Assert.Null(await traveller.SignInAsync(_brand.Email, _brand.Password));
        using var owner = _host.ConsoleFrom(OwnersNetwork);
        Assert.DoesNotContain("RATE_LIMITED", await owner.GuessAsync(_brand.Email, 9));
        Assert.Null(await owner.SignInAsync(_brand.Email, _brand.Password));
    }

    [Fact]
    public async Task Forty_tries_in_one_request_are_forty_tries()
    {
        using var one = _host.ConsoleFrom("127.4.0.1");
        Assert.Equal((10, 30), await InOneRequestAsync(one, _ => _brand.Email));

        using var other = _host.ConsoleFrom("127.4.0.2");
        Assert.Equal((FromOneNetwork, 40 - FromOneNetwork), await InOneRequestAsync(other, i => $"nobody-{i}@example.com"));
        Assert.Equal("RATE_LIMITED", await other.SignInAsync(_brand.Email, _brand.Password));
    }

    [Fact]
    public async Task The_network_is_the_connections_and_not_what_a_header_says()
    {
        using var stranger = _host.ConsoleFrom(StrangersNetwork);
        await stranger.GuessAsync(_brand.Email, 10);
        foreach (var header in new[] { "X-Forwarded-For", "X-Real-IP", "Forwarded", "True-Client-IP" })
        {
            using var answer = await stranger.PostAsync("/graphql", SignIns.Request(_brand.Email, _brand.Password), r => r.Headers.TryAddWithoutValidation(header, header == "Forwarded" ? $"for={OwnersNetwork}" : OwnersNetwork));
            Assert.Contains("RATE_LIMITED", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task<(int Compared, int Limited)> InOneRequestAsync(ApiClient console, Func<int, string> email)
    {
        var fields = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"a{i}: signIn(input: {{ email: \"{email(i)}\", password: \"{SignIns.WrongPassword}\" }}) {{ errors {{ ... on Error {{ code }} }} }}"));
        var answers = (await console.DataAsync($"mutation {{ {fields} }}")).EnumerateObject().Select(a => a.Value.GetProperty("errors")[0].GetProperty("code").GetString()).ToList();
        return (answers.Count(a => a == "INVALID_CREDENTIALS"), answers.Count(a => a == "RATE_LIMITED"));
    }
}

/// <summary>A host at which few wrong tries are allowed.</summary>
public sealed class SignInLimitHost(ApiFixture api) : IAsyncLifetime
{
    public const int FromStrangers = 12;
    public const int FromOneNetwork = 15;

    internal OwnHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await OwnHost.StartAsync(
        api, settings: [new("Accounts:Limits:WrongSignInsPerAccountFromStrangers", $"{FromStrangers}"), new("Accounts:Limits:WrongSignInsPerAddress", $"{FromOneNetwork}")]);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
