using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Customers;

/// <summary>Whether an address has an account at a brand can be seen neither in answers nor in the work that they take: rows, mails and slow hashes are counted.</summary>
public sealed class KnownAndUnknownTests(ApiFixture api) : IAsyncLifetime
{
    private static readonly string[] Tables = ["customers.diners", "customers.sessions", "customers.sent_codes", "customers.text_messages", "accounts.attempts", "tenancy.timers", "tenancy.outbox", "tenancy.calls"];

    private readonly CountedWork _counts = new();
    private OwnHost _host = null!;
    private TestBrand _brand = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await OwnHost.MakeAsync(api);
        await _host.StartAsync(_counts.Count, settings: [new("Customers:Limits:CodesPerContactAnHour", "9")]);
        _brand = await TestBrand.SignUpAsync(_host);
        await _host.SettleAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Asking_for_a_code_and_trying_one_is_the_same_for_both()
    {
        using var known = await Guest.SignedInAsync(_host, _brand);
        using var unknown = new Guest(_host, _brand);
        using var browser = known.Elsewhere();
        await known.Browser.DataAsync("mutation { signOutDiner(input: {}) { signedOut } }");

        // Both were written to before, so both are counted already.
        await unknown.AskAsync();
        var asked = await WorkOfAsync(async () => (await browser.AskAsync()).Refusal);
        Assert.Equal((null, 1, 1), (asked.Answer, asked.Hashes, asked.Mails));
        Assert.Equal(asked, await WorkOfAsync(async () => (await unknown.AskAsync()).Refusal));
        var (ours, _) = await browser.AskAsync();
        var (theirs, _) = await unknown.AskAsync();
        var tried = await WorkOfAsync(() => browser.EnterAsync(ours!, "000000"));
        Assert.Equal(("CODE_WRONG@code", 1), (tried.Answer, tried.Hashes));
        Assert.Equal(tried, await WorkOfAsync(() => unknown.EnterAsync(theirs!, "000000")));
    }

    [Fact]
    public async Task A_password_is_refused_alike_with_the_work_of_one_hash()
    {
        using var known = await Guest.SignedInAsync(_host, _brand);
        Assert.Null(await known.RefusalAsync("setDinerPassword", new { password = "a pass phrase of a guest" }, "isSet"));
        using var without = await Guest.SignedInAsync(_host, _brand);
        using var unknown = new Guest(_host, _brand);
        await known.Browser.DataAsync("mutation { signOutDiner(input: {}) { signedOut } }");
        await without.Browser.DataAsync("mutation { signOutDiner(input: {}) { signedOut } }");

        using var anybody = new Guest(_host, _brand);
        await anybody.EnterWithPasswordAsync("the network is counted from now on");
        var works = new List<Work>();
        foreach (var guest in new[] { known, without, unknown }) works.Add(await WorkOfAsync(() => guest.EnterWithPasswordAsync("a pass phrase of a thief")));
        Assert.Equal("INVALID_CREDENTIALS@password", works[0].Answer);
        Assert.Equal(1, works[0].Hashes);
        Assert.Single(works.Distinct());
    }

    [Fact]
    public async Task Of_many_codes_asked_for_at_once_no_more_are_sent_than_an_address_may_have()
    {
        using var guest = new Guest(_host, _brand);
        var refusals = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            using var elsewhere = guest.At(_host, i);
            return (await elsewhere.AskAsync()).Refusal;
        }));
        Assert.Equal((9, 11), (refusals.Count(r => r is null), refusals.Count(r => r == "RATE_LIMITED@")));
        Assert.Equal(9, await _host.ScalarAsync<long>("SELECT count(*) FROM customers.sent_codes WHERE email = $1", guest.Email));
    }

    [Fact]
    public async Task What_an_address_got_at_other_brands_is_not_told_but_bounded()
    {
        using var here = new Guest(_host, _brand);
        for (var i = 0; i < 9; i++) Assert.Null((await here.AskAsync()).Refusal);
        using var there = new Guest(_host, await TestBrand.SignUpAsync(_host), here.Email);
        for (var i = 0; i < 9; i++) Assert.Null((await there.AskAsync()).Refusal);
        Assert.Equal("RATE_LIMITED@", (await there.AskAsync()).Refusal);

        await Waiting.UntilAsync(async () => await _host.ScalarAsync<long>("SELECT count(*) FROM accounts.mails") == 0);
        Assert.Equal(15, (await TestBrand.CodesAsync(_host, here.Email)).Count);
        _host.Clock.Advance(Duration.FromHours(1));
        Assert.Null((await there.AskAsync()).Refusal);
        await Waiting.UntilAsync(async () => (await TestBrand.CodesAsync(_host, here.Email)).Count == 16);
    }

    private async Task<Work> WorkOfAsync(Func<Task<string?>> run)
    {
        await _host.SettleAsync();
        var (before, hashes, mails) = (await RowsAsync(), _counts.Hashes, _counts.Mails);
        var answer = await run();
        await _host.SettleAsync();
        var after = await RowsAsync();
        return new Work(answer, _counts.Hashes - hashes, _counts.Mails - mails, string.Join(' ', Tables.Select((t, i) => $"{t}:{after[i] - before[i]}")));
    }

    private async Task<IReadOnlyList<long>> RowsAsync()
    {
        var rows = new List<long>();
        foreach (var table in Tables) rows.Add(await _host.ScalarAsync<long>($"SELECT count(*) FROM {table}"));
        return rows;
    }

    private sealed record Work(string? Answer, int Hashes, int Mails, string Rows);
}
