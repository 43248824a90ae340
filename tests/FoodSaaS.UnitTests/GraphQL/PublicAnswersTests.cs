using System.Collections.Concurrent;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.UnitTests.GraphQL.Harness;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.UnitTests.GraphQL;

/// <summary>The public's answers come from memory, and never one brand's, language's or viewer's answer to another.</summary>
public sealed class PublicAnswersTests : IAsyncLifetime
{
    private const string Query = "{ dish { name } }";

    private readonly Observer _observer = new();
    private KitchenHost _host = null!;

    private IPublicAnswers Answers => _host.Services.GetRequiredService<IPublicAnswers>();

    private AnswerStore Store => _host.Services.GetRequiredService<AnswerStore>();

    public async ValueTask InitializeAsync() => _host = await KitchenHost.StartAsync(configure: s => s.AddSingleton<IAnswerObserver>(_observer));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Cooks_once_for_everybody_in_the_public()
    {
        var first = await NameAsync();
        Assert.Equal("Soup of sushi in ja for Anonymous", first);
        Assert.Equal(first, await NameAsync(viewer: "publishable"));
        Assert.Equal(first, await NameAsync());
        Assert.Equal(1, _host.Kitchen.Cooked);
    }

    [Fact]
    public async Task Gives_no_answer_to_another_brand_or_language_or_to_staff()
    {
        Assert.Equal("Soup of sushi in ja for Anonymous", await NameAsync());
        Assert.Equal("Soup of pizza in de for Anonymous", await NameAsync(brand: "pizza"));
        Assert.Equal("Soup of sushi in en for Anonymous", await NameAsync(language: "en"));
        Assert.Equal("Soup of pizza in en for Anonymous", await NameAsync(brand: "pizza", language: "en"));
        Assert.Equal("Soup of sushi in ja for Staff", await NameAsync(viewer: "staff"));
        Assert.Equal("Soup of sushi in ja for SecretKey", await NameAsync(viewer: "secret"));
        Assert.Equal("Soup of sushi in ja for Anonymous", await NameAsync());
        Assert.Equal(6, _host.Kitchen.Cooked);
    }

    [Fact]
    public async Task A_diner_gets_what_is_for_everybody_from_memory_and_what_is_his_from_nowhere_else()
    {
        var first = await NameAsync();
        Assert.Equal(first, await NameAsync(viewer: "diner"));
        Assert.Equal(1, _host.Kitchen.Cooked);

        const string Own = "{ dish { name orderedBy } }";
        var his = await _host.AskAsync(Own, viewer: "diner");
        var others = await _host.AskAsync(Own, viewer: "other diner");
        Assert.NotEqual(his.Text, others.Text);
        Assert.Contains(Guid.Empty.ToString(), his.Text, StringComparison.Ordinal);
        Assert.Equal("UNAUTHENTICATED", (await _host.AskAsync(Own)).Code);
    }

    [Theory]
    [InlineData("{ keys }")]
    [InlineData("{ recipe { secret } }")]
    [InlineData("{ me }")]
    [InlineData("{ __schema { queryType { name } } }")]
    public async Task A_diner_may_no_more_than_the_public_besides(string query) => Assert.Equal((await _host.AskAsync(query)).Code, (await _host.AskAsync(query, viewer: "diner")).Code);

    [Fact]
    public async Task Knows_a_question_however_it_is_written()
    {
        void Brand(HttpRequestMessage r) => r.Headers.Add(KitchenHost.BrandHeader, "sushi");
        const string Document = "query A($x: Boolean!, $y: Boolean!) { dish { name @include(if: $x) taste @include(if: $y) } }";
        await _host.SendBodyAsync($$$"""{"query":"{{{Document}}}","variables":{"x":true,"y":false}}""", with: Brand);
        await _host.SendBodyAsync($$$"""{ "variables": { "y": false, "x": true }, "operationName": null, "query": "{{{Document}}}" }""", with: Brand);
        Assert.Equal(1, _host.Kitchen.Cooked);
        await _host.SendBodyAsync($$$"""{"query":"{{{Document}}}","variables":{"x":false,"y":true}}""", with: Brand);
        Assert.Equal(2, _host.Kitchen.Cooked);
    }

    [Fact]
    public async Task Variables_that_nobody_declared_make_no_other_question_and_take_no_room()
    {
        void Brand(HttpRequestMessage r) => r.Headers.Add(KitchenHost.BrandHeader, "sushi");
        for (var i = 0; i < 3; i++) await _host.SendBodyAsync($$$"""{"query":"{{{Query}}}","variables":{"x":"{{{new string((char)('a' + i), 100_000)}}}"}}""", with: Brand);

        Assert.Equal((1, 1), (_host.Kitchen.Cooked, Store.Count));
        Assert.InRange(Store.Bytes, 1, 10_000);
    }

    [Fact]
    public async Task Serves_nothing_old_after_an_invalidation()
    {
        await NameAsync();
        _host.Kitchen.DishName = "Stew";
        await Answers.InvalidateAsync(Town.Pizza.Id, ["dish"]);
        await Answers.InvalidateAsync(Town.Sushi.Id, ["other"]);
        Assert.StartsWith("Soup", await NameAsync());
        await Answers.InvalidateAsync(Town.Sushi.Id, ["dish"]);
        Assert.StartsWith("Stew", await NameAsync());
        Assert.StartsWith("Stew", await NameAsync());
        Assert.Equal(2, _host.Kitchen.Cooked);
    }

    [Fact]
    public async Task Does_not_keep_an_answer_that_a_change_overtook()
    {
        var gate = new TaskCompletionSource();
        _host.Kitchen.Gate = gate.Task;
        var slow = NameAsync();
        await _host.Kitchen.Begun.Task;
        _host.Kitchen.DishName = "Stew";
        await Answers.InvalidateAsync(Town.Sushi.Id, ["dish"]);
        var late = NameAsync();
        gate.SetResult();
        Assert.StartsWith("Soup", await slow);
        Assert.StartsWith("Stew", await late);
        Assert.StartsWith("Stew", await NameAsync());
    }

    [Fact]
    public async Task Flies_once_for_many_who_ask_at_once()
    {
        var gate = new TaskCompletionSource();
        _host.Kitchen.Gate = gate.Task;
        var all = Enumerable.Range(0, 20).Select(_ => NameAsync()).ToList();
        await _host.Kitchen.Begun.Task;
        gate.SetResult();
        await Task.WhenAll(all);
        Assert.InRange(_host.Kitchen.Cooked, 1, 2);
    }

    [Fact]
    public async Task Forgets_an_answer_at_the_instant_that_it_named()
    {
        _host.Kitchen.ChangesAt = _host.Clock.GetCurrentInstant() + Duration.FromMinutes(5);
        await NameAsync();
        _host.Clock.AdvanceMinutes(4);
        await NameAsync();
        Assert.Equal(1, _host.Kitchen.Cooked);
        _host.Clock.AdvanceMinutes(1);
        await NameAsync();
        Assert.Equal(2, _host.Kitchen.Cooked);
    }

    [Fact]
    public async Task Forgets_an_answer_when_the_registry_says_something_else_of_the_brand()
    {
        await NameAsync();
        var kept = Store.TryGet(OnlyKey(), Town.Sushi with { Locales = ["ja", "en"] }, out _);
        var renamed = Store.TryGet(OnlyKey(), Town.Sushi with { Name = "New" }, out _);
        Assert.Equal((true, false), (kept, renamed));
    }

    [Theory]
    [InlineData("{ greeting }")]
    [InlineData("{ dish { name } greeting }")]
    [InlineData("{ dish { name } brokenOptional }")]
    [InlineData("{ tasty { __typename } }")]
    [InlineData("mutation { wish(input: { what: \"a\" }) { done } }")]
    public async Task Keeps_nothing_that_could_not_be_dropped_or_that_failed(string query)
    {
        await _host.AskAsync(query);
        Assert.Equal(0, Store.Count);
    }

    [Fact]
    public async Task Recomputes_what_a_change_touches()
    {
        await NameAsync();
        await NameAsync();
        await NameAsync(brand: "pizza");
        await NameAsync(brand: "pizza");
        var touched = Assert.Single(Answers.KeysTouchedBy(Town.Sushi.Id, ["dish", "nothing"]));
        await Answers.InvalidateAsync(Town.Sushi.Id, ["dish"]);
        Assert.Equal(touched, Assert.Single(Answers.KeysTouchedBy(Town.Sushi.Id, ["dish"])));

        var same = await Answers.RecomputeAsync(touched, default);
        Assert.False(same.Differs);
        _host.Kitchen.DishName = "Stew";
        var other = await Answers.RecomputeAsync(touched, default);
        Assert.True(other.Differs);
        Assert.Equal(["dish"], other.New!.Tags);

        var cooked = _host.Kitchen.Cooked;
        Assert.StartsWith("Stew", await NameAsync());
        Assert.Equal(cooked, _host.Kitchen.Cooked);
        Answers.EvictKeys([touched]);
        Assert.Empty(Answers.KeysTouchedBy(Town.Sushi.Id, ["dish"]));
    }

    [Fact]
    public async Task Everything_that_a_brand_is_asked_is_touched_by_the_tag_of_everything()
    {
        await NameAsync();
        await NameAsync();
        await NameAsync(brand: "pizza");
        await NameAsync(brand: "pizza");
        _host.Kitchen.DishName = "Stew";

        await Answers.InvalidateAsync(Town.Sushi.Id, [DataChanged.Everything]);

        Assert.Single(Answers.KeysTouchedBy(Town.Sushi.Id, [DataChanged.Everything]));
        Assert.StartsWith("Stew", await NameAsync());
        Assert.False((await NameAsync(brand: "pizza")).StartsWith("Stew", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tells_observers_the_storefronts_own_names_before_the_answer_is_sent()
    {
        var name = new string('a', 64);
        await NamedAsync(name);
        await NamedAsync(name);
        var told = Assert.Single(_observer.Told);
        Assert.Equal((name, Town.Sushi.Id), (told.Name, told.Tenant));
        Assert.Equal(["dish"], told.Tags);
        await NamedAsync("not a name");
        Assert.Single(_observer.Told);

        await Answers.InvalidateAsync(Town.Sushi.Id, ["dish"]);
        await NamedAsync(name);
        Assert.Equal(2, _observer.Told.Count);
        Assert.True(_observer.Told.Last().Version > told.Version);
    }

    [Fact]
    public async Task Stays_within_its_bytes()
    {
        await using var host = await KitchenHost.StartAsync(configure: s => s.AddSingleton(new AnswerCacheOptions { MostBytes = 20_000 }));
        for (var i = 0; i < 60; i++) await host.AskAsync($"query Q{i} {{ dish {{ name }} }}");
        var store = host.Services.GetRequiredService<AnswerStore>();
        Assert.InRange(store.Bytes, 1, 20_000);
        Assert.InRange(store.Count, 1, 20);
        var cooked = host.Kitchen.Cooked;
        await host.AskAsync("query Q59 { dish { name } }");
        Assert.Equal(cooked, host.Kitchen.Cooked);
    }

    [Theory]
    [InlineData(8_000, 1)]
    [InlineData(20_000, 0)]
    public async Task One_answer_never_takes_more_than_a_sixteenth(int characters, int kept)
    {
        await using var host = await KitchenHost.StartAsync(configure: s => s.AddSingleton(new AnswerCacheOptions { MostBytes = 16 * 12_000 }));
        host.Kitchen.DishName = new string('x', characters);
        await host.AskAsync(Query);

        Assert.Equal(kept, host.Services.GetRequiredService<AnswerStore>().Count);
    }

    private AnswerKey OnlyKey() => new CachedQuery(Town.Sushi.Id, "ja", Query, null, "{}").KeyIn(ContentModel.BuiltIn.Hash);

    private async Task NamedAsync(string name)
    {
        var request = KitchenHost.Post(Query);
        request.Headers.Add(AnswerObservers.NameHeader, name);
        await _host.SendAsync(request);
    }

    private async Task<string> NameAsync(string brand = "sushi", string? language = null, string? viewer = null)
    {
        var request = KitchenHost.Post(Query, viewer: viewer, brand: brand);
        if (language is not null) request.Headers.TryAddWithoutValidation("Accept-Language", language);
        return (await _host.SendAsync(request)).Data.GetProperty("dish").GetProperty("name").GetString()!;
    }

    private sealed class Observer : IAnswerObserver
    {
        public ConcurrentQueue<AnsweredQuery> Told { get; } = new();

        public bool Trusts(HttpContext http) => true;

        public Task OnAnsweredAsync(AnsweredQuery answered, CancellationToken cancellationToken)
        {
            Told.Enqueue(answered);
            return Task.CompletedTask;
        }
    }
}
