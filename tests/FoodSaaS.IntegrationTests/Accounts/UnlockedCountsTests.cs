using FoodSaaS.IntegrationTests.Harness;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>
/// The counts of a network are not held while a code is hashed and kept: strangers behind one address would wait for each other. Codes are made to wait
/// here, so a count that is held is one that nobody else can take.
/// </summary>
public sealed class UnlockedCountsTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => own.Host;

    [Fact]
    public async Task Codes_of_one_network_are_asked_for_side_by_side()
    {
        Newcomer[] newcomers = [new(Host), new(Host), new(Host)];
        await WhileCodesWaitAsync("code-address", newcomers.Length, async i => Assert.Null(await newcomers[i].AskForCodeAsync()));
    }

    [Fact]
    public async Task Codes_of_one_network_are_confirmed_side_by_side()
    {
        Newcomer[] newcomers = [new(Host), new(Host), new(Host)];
        var codes = new List<string>();
        foreach (var newcomer in newcomers) codes.Add(await newcomer.CodeAsync());
        await WhileCodesWaitAsync("confirm-address", newcomers.Length, async i => Assert.NotNull((await newcomers[i].ConfirmAsync(codes[i])).Proof));
    }

    private async Task WhileCodesWaitAsync(string limit, int times, Func<int, Task> run)
    {
        await using var connection = new NpgsqlConnection(Host.Database.SuperuserHere);
        await connection.OpenAsync();
        var before = await CountAsync(limit);
        Task all;
        await using (var held = await connection.BeginTransactionAsync())
        {
            await using var command = new NpgsqlCommand("LOCK TABLE accounts.sign_up_codes IN SHARE MODE", connection, held);
            await command.ExecuteNonQueryAsync();
            all = Task.WhenAll(Enumerable.Range(0, times).Select(run));
            await Waiting.UntilAsync(async () => await CountAsync(limit) == before + times);
            Assert.False(all.IsCompleted);
        }

        await all;
    }

    private async Task<int> CountAsync(string limit) => await Host.ScalarAsync<int>("SELECT cardinality(taken_at) FROM accounts.attempts WHERE key LIKE $1 || ':%'", limit);
}
