using System.Collections.Concurrent;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Freshness;

/// <summary>A change that comes while an answer or a page is being made.</summary>
public sealed class OvertakenTests(HoldingHost own) : IClassFixture<HoldingHost>
{
    private readonly ConcurrentDictionary<Guid, Func<Task>> _holds = own.Holds;
    private readonly OwnHost _host = own.Host;

    [Fact]
    public async Task An_answer_overtaken_before_it_was_registered_is_replaced()
    {
        var brand = await FreshBrand.OpenAsync(_host);
        await _host.SettleAsync();
        using var api = new SiteApi(_host.InternalPort, brand.Id, _host.Clock);
        var heard = -1;
        _holds[brand.Id] = async () =>
        {
            await brand.PriceAsync("5.75");
            await _host.SettleAsync();
            heard = _host.Storefront.HeardOf(brand.Id).Count();
        };
        var old = await api.AnswerAsync(SiteQueries.Menu, null, "en", brand.Key("/menu"));
        Assert.Contains("5.00", old, StringComparison.Ordinal);
        Assert.Equal(0, heard);

        await _host.SettleAsync();
        Assert.Equal([brand.Key("/menu")], Assert.Single(_host.Storefront.HeardOf(brand.Id)).Keys);
        Assert.Contains("5.75", await api.AnswerAsync(SiteQueries.Menu, null, "en", brand.Key("/menu")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_overtaken_between_its_fetch_and_its_report_is_made_again_at_once()
    {
        var brand = await FreshBrand.OpenAsync(_host);
        await _host.SettleAsync();
        var held = 0;
        brand.Site.WhileRendering = async _ =>
        {
            if (Interlocked.Increment(ref held) > 1) return;
            await brand.PriceAsync("5.75");
            await _host.SettleAsync();
        };
        var first = await brand.VisitAsync("/menu");
        brand.Site.WhileRendering = null;

        Assert.Contains("5.75", first.Text, StringComparison.Ordinal);
        await brand.KeepAsync("/menu");
        Assert.Contains("5.75", (await brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_overtaken_after_its_report_is_never_kept()
    {
        var brand = await FreshBrand.OpenAsync(_host);
        await _host.SettleAsync();
        var reported = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        _host.Storefront.Sites.TryGetValue(brand.Id, out var render);
        _host.Storefront.Sites[brand.Id] = async http =>
        {
            var slow = !reported.Task.IsCompleted;
            var bodyFeature = http.Response.Body;
            using var held = new MemoryStream();
            http.Response.Body = held;
            await render!(http);
            reported.TrySetResult();
            if (slow) await release.Task;
            http.Response.Body = bodyFeature;
            await http.Response.Body.WriteAsync(held.ToArray());
        };
        var old = brand.VisitAsync("/menu");
        await reported.Task;
        await brand.PriceAsync("5.75");
        var settled = _host.SettleAsync();
        await SeenAsync(brand);
        release.SetResult();
        await settled;

        Assert.Contains("5.00", (await old).Text, StringComparison.Ordinal);
        Assert.Contains("5.75", (await brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);
        await brand.KeepAsync("/menu");
        Assert.Contains("5.75", (await brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);
    }

    private Task SeenAsync(FreshBrand brand) => Waiting.UntilAsync(() => Task.FromResult(_host.Storefront.HeardOf(brand.Id).Any()));
}

/// <summary>A host at which what happens between an answer and its registration is a test's to say, by brand.</summary>
public sealed class HoldingHost(ApiFixture api) : IAsyncLifetime
{
    internal ConcurrentDictionary<Guid, Func<Task>> Holds { get; } = new();

    internal OwnHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await OwnHost.StartAsync(api, s => s.Decorate<IAnswerObserver>(inner => new HoldingObserver(inner, Holds)));

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
