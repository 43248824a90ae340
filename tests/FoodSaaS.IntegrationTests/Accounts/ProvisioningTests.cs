using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>A brand comes into being whole or not at all.</summary>
public sealed class ProvisioningTests(ApiFixture api) : IAsyncLifetime
{
    private const string LeftOver = """
        SELECT (SELECT count(*) FROM accounts.users) + (SELECT count(*) FROM accounts.memberships) + (SELECT count(*) FROM accounts.api_keys) + (SELECT count(*) FROM accounts.sessions)
             + (SELECT count(*) FROM accounts.sign_up_proofs WHERE used_at IS NOT NULL)
             + (SELECT count(*) FROM tenancy.brands) + (SELECT count(*) FROM tenancy.outbox) + (SELECT count(*) FROM tenancy.history) + (SELECT count(*) FROM cms.pages) + (SELECT count(*) FROM cms.themes)
        """;

    private const string LockWaits = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

    private readonly Step _step = new();
    private OwnHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await OwnHost.StartAsync(api, services => services.AddSingleton<IProvisionBrand>(_step));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_fault_on_the_way_leaves_nothing_and_the_same_proof_is_still_good()
    {
        using var newcomer = new Newcomer(_host);
        var proof = await newcomer.ProofAsync();
        _step.Run = () => throw new InvalidOperationException("planted");

        Assert.True((await newcomer.TrySignUpAsync(proof)).TryGetProperty("errors", out _));
        Assert.Equal(0, await _host.ScalarAsync<long>(LeftOver));
        Assert.Null(newcomer.Client.Session);

        _step.Run = () => Task.CompletedTask;
        Assert.Null(await newcomer.SignUpAsync(proof));
        Assert.True(await _host.ScalarAsync<long>(LeftOver) > 7);
        Assert.NotNull(newcomer.Client.Session);
    }

    [Fact]
    public async Task Of_two_who_want_one_address_at_once_one_gets_it_and_the_other_may_choose_again()
    {
        using var first = new Newcomer(_host);
        using var second = new Newcomer(_host);
        var proofs = (await first.ProofAsync(), await second.ProofAsync());
        var slug = Newcomer.AnySlug();
        var isInside = new TaskCompletionSource();
        var mayLeave = new TaskCompletionSource();
        _step.Run = () =>
        {
            isInside.TrySetResult();
            return mayLeave.Task;
        };

        var winner = first.SignUpAsync(proofs.Item1, slug);
        await isInside.Task;
        var loser = second.SignUpAsync(proofs.Item2, slug);
        await Waiting.UntilAsync(async () => await _host.ScalarAsync<long>(LockWaits) > 0);
        mayLeave.SetResult();

        Assert.Null(await winner);
        Assert.Equal("SLUG_TAKEN@slug", await loser);
        Assert.Equal((1, 1), (await CountAsync("tenancy.brands"), await CountAsync("accounts.users")));
        Assert.Null(await second.SignUpAsync(proofs.Item2));
    }

    [Fact]
    public async Task Addresses_that_are_taken_or_kept_are_refused_before_anything_is_written()
    {
        var brand = await TestBrand.SignUpAsync(_host);
        using var newcomer = new Newcomer(_host);
        var proof = await newcomer.ProofAsync();

        Assert.Equal("SLUG_TAKEN@slug", await newcomer.SignUpAsync(proof, brand.Slug));
        foreach (var slug in new[] { "admin", "www", "graphql", "xn--pizza-kva" }) Assert.Equal("SLUG_RESERVED@slug", await newcomer.SignUpAsync(proof, slug));
        Assert.Equal((1, 1), (await CountAsync("tenancy.brands"), await CountAsync("accounts.users")));
        Assert.Null(await newcomer.SignUpAsync(proof));
    }

    private Task<long> CountAsync(string table) => _host.ScalarAsync<long>($"SELECT count(*) FROM {table}");

    private sealed class Step : IProvisionBrand
    {
        public Func<Task> Run { get; set; } = () => Task.CompletedTask;

        public Task ProvisionAsync(NewBrand brand, CancellationToken cancellationToken) => Run();
    }
}
