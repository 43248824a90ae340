using System.Diagnostics;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>
/// An e-mail without an account costs the same slow hash as one with a wrong password. A hash takes some ten times as long as all the rest of a request,
/// and waiting only ever adds: the shortest of several runs may be compared, with much to spare.
/// </summary>
public sealed class PasswordWorkTests(FullHashHost own) : IClassFixture<FullHashHost>
{
    private const double Share = 0.3;

    private OwnHost Host => own.Host;

    [Fact]
    public async Task An_unknown_account_costs_the_work_of_a_known_one()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        using var console = Host.Client("admin.foodsaas.localhost");
        var known = await ShortestAsync(() => RefuseAsync(brand.Email, SignIns.WrongPassword));

        Assert.True(await ShortestAsync(() => RefuseAsync($"{Guid.NewGuid():N}@example.com", SignIns.WrongPassword)) > Share * known);
        Assert.True(await ShortestAsync(() => RefuseAsync("no address", SignIns.WrongPassword)) > Share * known);
        Assert.True(await ShortestAsync(() => RefuseAsync(brand.Email, new string('x', 5_000))) > Share * known);

        async Task RefuseAsync(string email, string password) => Assert.Equal("INVALID_CREDENTIALS", await console.SignInAsync(email, password));
    }

    [Fact]
    public async Task An_address_without_a_code_costs_the_work_of_one_with_a_code()
    {
        using var asked = new Newcomer(Host);
        var right = await asked.CodeAsync();
        var wrong = right == "000000" ? "000001" : "000000";
        using var unasked = new Newcomer(Host);
        var known = await ShortestAsync(() => RefuseAsync(asked));

        Assert.True(await ShortestAsync(() => RefuseAsync(unasked)) > Share * known);

        async Task RefuseAsync(Newcomer newcomer) => Assert.Equal("CODE_WRONG@code", (await newcomer.ConfirmAsync(wrong)).Refusal);
    }

    private static async Task<double> ShortestAsync(Func<Task> run)
    {
        var shortest = double.MaxValue;
        for (var i = 0; i < 4; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await run();
            shortest = Math.Min(shortest, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return shortest;
    }
}

/// <summary>A host whose hashes are as slow as those of the product; others' are quick.</summary>
public sealed class FullHashHost(ApiFixture api) : IAsyncLifetime
{
    internal OwnHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await OwnHost.StartAsync(api, settings: [new("Accounts:HashIterations", null)]);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
