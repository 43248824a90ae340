using System.Text.Json;
using FoodSaaS.Contracts.OrderHistory;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Customers;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.OrderHistory.Application;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static FoodSaaS.IntegrationTests.OrderHistory.SoldOrders;

namespace FoodSaaS.IntegrationTests.OrderHistory;

/// <summary>A host whose Ordering has the orders that a test put there.</summary>
public sealed class HistoryHost(ApiFixture api) : IAsyncLifetime
{
    internal OwnHost Host { get; private set; } = null!;

    internal KnownOrders Known { get; } = new();

    internal TestBrand Brand { get; private set; } = null!;

    internal Guid BrandId { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Host = await OwnHost.StartAsync(api, services => services.AddScoped<IOrders>(_ => Known));
        Brand = await TestBrand.SignUpAsync(Host);
        BrandId = GlobalId.Parse((await Brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    internal async Task InBrandAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = await TenantScopes.EnterAsync(Host.Services, BrandId);
        await work(scope.ServiceProvider);
    }

    internal Task KeepAsync(params OrderDocument[] orders) => InBrandAsync(services => services.GetRequiredService<IOrderArchive>().KeepAsync(orders, default));
}

/// <summary>Orders at their source, by id.</summary>
internal sealed class KnownOrders : IOrders
{
    private readonly SortedDictionary<Guid, OrderDocument> _orders = new(IdCursor.Order);

    /// <summary>Called before ids are told: what happens meanwhile.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public Dictionary<Guid, string> Places { get; } = [];

    public void Clear() => _orders.Clear();

    public void Put(params OrderDocument[] orders)
    {
        foreach (var order in orders) _orders[order.Id] = order;
    }

    public Task<IReadOnlyDictionary<Guid, string>> PlaceNamesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyDictionary<Guid, string>>(Places);

    public Task<IReadOnlyList<OrderDocument>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<OrderDocument>>([.. ids.Where(_orders.ContainsKey).Select(id => _orders[id])]);

    public async Task<IReadOnlyList<Guid>> IdsAfterAsync(Guid? after, int count, CancellationToken cancellationToken)
    {
        await Meanwhile();
        return [.. _orders.Keys.Where(id => after is null || IdCursor.Order.Compare(id, after.Value) > 0).Take(count)];
    }
}

public sealed class HistoryTests(HistoryHost history) : IClassFixture<HistoryHost>
{
    private static readonly ArchiveSlice All = new(1_000);

    [Fact]
    public async Task An_event_keeps_the_order_as_it_is_by_then_and_an_erased_diner_is_not_brought_back()
    {
        var order = New("E1-0001") with { DinerId = Guid.CreateVersion7(), Version = 7 };
        history.Known.Put(order);
        await history.InBrandAsync(services => services.GetRequiredService<OnOrderChanged>().HandleAsync(new OrderChanged(order.Id, 1), default));
        var kept = await FindAsync(order.Id);
        Assert.Equal((7, null, null, null), (kept!.Version, kept.DinerId, kept.Contact, kept.Note));
    }

    [Fact]
    public async Task Who_has_himself_erased_is_nowhere_in_his_orders_any_more_and_they_stay()
    {
        using var guest = await Guest.SignedInAsync(history.Host, history.Brand);
        using var other = await Guest.SignedInAsync(history.Host, history.Brand);
        var (his, hers) = (New("F1-0001") with { DinerId = await IdOfAsync(guest) }, New("F1-0002") with { DinerId = await IdOfAsync(other) });
        await history.KeepAsync(his, hers);
        Assert.Null(await guest.RefusalAsync("eraseDiner", new { confirm = guest.Email }, "isErased"));
        await history.Host.SettleAsync();
        var row = await history.Host.ScalarAsync<string>("SELECT o::text || (SELECT string_agg(word, ' ') FROM orderhistory.order_words w WHERE w.order_id = o.id) FROM orderhistory.orders o WHERE id = $1", his.Id);
        foreach (var trace in new[] { "ller", "joerg", "234567", "4567", "765432", "10115", "ring", "bell", "onions", his.DinerId.ToString()! }) Assert.DoesNotContain(trace, row!, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Margherita", row!, StringComparison.Ordinal);
        Assert.NotNull((await FindAsync(hers.Id))!.Contact);
    }

    [Fact]
    public async Task A_history_made_anew_is_what_the_orders_are()
    {
        history.Known.Clear();
        var orders = Enumerable.Range(0, 450).Select(i => New($"R{i % 9}-{i:0000}", at: Noon.Plus(Duration.FromMinutes(i))) with { Version = 5, Lines = [] }).ToArray();
        history.Known.Put(orders);
        var gone = New("R9-9999") with { Id = new Guid("ffffffff-0000-7000-8000-000000000000") };
        await history.KeepAsync([gone, orders[7] with { Version = 9, Note = "from a time that was taken back" }, orders[300] with { Version = 1 }]);
        Assert.Equal(450, await RebuildAsync());
        Assert.Equal(Texts(orders), Texts(await AllAsync()));
        Assert.Equal(450, await RebuildAsync());
        Assert.Equal(Texts(orders), Texts(await AllAsync()));
    }

    [Fact]
    public async Task An_order_that_changes_while_the_history_is_made_anew_is_kept_as_it_then_is()
    {
        history.Known.Clear();
        var (first, late) = (New("L1-0001"), New("L1-0002"));
        history.Known.Put(first);
        var asked = 0;
        history.Known.Meanwhile = async () =>
        {
            if (++asked != 2) return;
            history.Known.Put(first with { Version = 2, Note = "changed" }, late);
            await history.KeepAsync(first with { Version = 2, Note = "changed" });
        };
        await RebuildAsync();
        history.Known.Meanwhile = () => Task.CompletedTask;
        Assert.Equal("changed", (await FindAsync(first.Id))!.Note);
        Assert.NotNull(await FindAsync(late.Id));
    }

    [Fact]
    public async Task Staff_finds_orders_by_what_the_guest_says_and_pages_through_them()
    {
        var brand = await OtherBrandAsync(Enumerable.Range(0, 5).Select(i => New($"S1-000{i}", at: Noon.Plus(Duration.FromMinutes(i)))).ToArray());
        var found = (await brand.AsOwnerAsync("""{ orderHistory(where: { text: "muller", item: "pizza", minTotal: 2650, from: "2026-06-01" }, first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { number total { amount currency } fees { kind amount { amount } } taxes { percent tax { minorUnits } } contact { phone } paymentMethod lines { name unitPrice { amount } options { extra { amount } } } moves { by to } } } }""")).GetProperty("orderHistory");
        Assert.Equal((5, true), (found.GetProperty("totalCount").GetInt32(), found.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
        Assert.Equal(
            """{"number":"S1-0004","total":{"amount":"26.50","currency":"EUR"},"fees":[{"kind":"DELIVERY","amount":{"amount":"2.50"}}],"taxes":[{"percent":"7","tax":{"minorUnits":167}}],"contact":{"phone":"+49171234567"},"paymentMethod":"CARD_AT_DOOR","lines":[{"name":"Pizza Margherita","unitPrice":{"amount":"11.50"},"options":[{"extra":{"amount":"1.50"}}]}],"moves":[{"by":"diner","to":"PLACED"}]}""",
            found.GetProperty("nodes")[0].GetRawText());
        var next = await brand.AsOwnerAsync("query($a: String) { orderHistory(first: 10, after: $a) { nodes { number } pageInfo { hasNextPage hasPreviousPage } } }", new { a = found.GetProperty("pageInfo").GetProperty("endCursor").GetString() });
        Assert.Equal("""{"nodes":[{"number":"S1-0002"},{"number":"S1-0001"},{"number":"S1-0000"}],"pageInfo":{"hasNextPage":false,"hasPreviousPage":true}}""", next.GetProperty("orderHistory").GetRawText());
        var refused = await brand.Console.QueryAsync("""{ orderHistory(where: { number: "1" }) { nodes { number } } }""", path: brand.ConsolePath);
        Assert.Equal("WHERE_TOO_SHORT", refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_document_of_before_tips_were_told_of_has_none()
    {
        var order = New("T1-0001") with { LaterTip = 300, LaterTipRefunded = 100 };
        var brand = await OtherBrandAsync([order]);
        async Task<string> SeenAsync() => (await brand.AsOwnerAsync("{ orderHistory { nodes { laterTip { minorUnits } laterTipRefunded { amount } } } }")).GetProperty("orderHistory").GetProperty("nodes").GetRawText();
        Assert.Equal("""[{"laterTip":{"minorUnits":300},"laterTipRefunded":{"amount":"1.00"}}]""", await SeenAsync());
        await history.Host.ScalarAsync<object>("UPDATE orderhistory.orders SET document = document - 'laterTip' - 'laterTipRefunded' WHERE id = $1", order.Id);
        Assert.Equal("""[{"laterTip":{"minorUnits":0},"laterTipRefunded":{"amount":"0.00"}}]""", await SeenAsync());
    }

    [Fact]
    public async Task A_guest_sees_his_own_orders_and_nobody_sees_them_all_without_the_right()
    {
        using var guest = await Guest.SignedInAsync(history.Host, history.Brand);
        var (his, anothers) = (New("G1-0001") with { DinerId = await IdOfAsync(guest) }, New("G1-0002") with { DinerId = Guid.CreateVersion7() });
        await history.KeepAsync(his, anothers);
        var seen = await guest.Browser.DataAsync("query($h: ID!, $a: ID!) { myOrders { totalCount nodes { number } } own: myOrder(id: $h) { number } another: myOrder(id: $a) { number } }", new { h = IdOf(his), a = IdOf(anothers) });
        Assert.Equal("""{"myOrders":{"totalCount":1,"nodes":[{"number":"G1-0001"}]},"own":{"number":"G1-0001"},"another":null}""", seen.GetRawText());
        using var anonymous = history.Brand.Diner(history.Host);
        foreach (var (client, query) in new[] { (guest.Browser, "{ orderHistory { totalCount } }"), (anonymous, "{ orderHistory { totalCount } }"), (anonymous, "{ myOrders { totalCount } }") }) Assert.True((await client.QueryAsync(query)).TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task The_file_has_the_orders_of_its_days_and_no_cell_that_is_computed()
    {
        var orders = Enumerable.Range(0, 450).Select(i => New($"C1-{i:0000}", at: Noon.Plus(Duration.FromSeconds(i)))).ToArray();
        var formula = New("C2-0001", "=1+1", Noon.Minus(Duration.FromDays(1))) with { Contact = new OrderContact("@SUM(A1)", "\t-x@example.com", "+491"), PaymentMethod = "=x", LaterTip = 150, LaterTipRefunded = 50 };
        history.Known.Places[orders[0].LocationId] = "Mitte";
        history.Known.Places[formula.LocationId] = "=Nord";
        var brand = await OtherBrandAsync([.. orders, formula]);
        var lines = (await FileAsync(brand, "from=2026-05-31&to=2026-06-01&separator=semicolon")).Split("\r\n");
        Assert.StartsWith("\uFEFFNumber;Day;Time;Status;", lines[0], StringComparison.Ordinal);
        Assert.Equal(["", .. orders.Select(o => o.Number)], lines[1..^2].Select(l => l.Split(';')[0]).Append("").Order(StringComparer.Ordinal));
        Assert.Equal([";Delivery;Mitte;", $";Delivery;{orders[1].LocationId};"], orders[..2].Select(o => string.Concat(lines.Single(l => l.StartsWith(o.Number, StringComparison.Ordinal)).Split(';')[4..6].Select(cell => $";{cell}")) + ";"));
        Assert.Equal($"C2-0001;2026-05-31;14:00;Placed;Delivery;'=Nord;'@SUM(A1);'+491;\"'\t'-x@example.com\";2 × =1+1 (large);EUR;23,00;2,50;0,00;1,67;1,00;26,50;0,00;0,00;'=x;1,50;0,50", lines[^2]);
        Assert.Equal(2, (await FileAsync(brand, "from=2026-05-31&to=2026-05-31")).TrimEnd().Split("\r\n").Length);
        var split = New("C3-0001", at: Noon.Minus(Duration.FromDays(40))) with { Contact = new OrderContact("x;=1+1, -2;y\n+3", "a@example.com", null) };
        await KeepAsync(brand, split);
        foreach (var separator in new[] { "comma", "semicolon" }) Assert.DoesNotContain((await FileAsync(brand, $"from=2026-04-20&to=2026-04-30&separator={separator}")).Split(';', ',', '\n', '"'), cell => cell.TrimStart() is ['=' or '+' or '-' or '@', ..]);
        foreach (var range in new[] { "", "from=2026-06-02&to=2026-06-01", "from=2025-01-01&to=2026-06-01", "from=x&to=y" }) Assert.Equal(400, (int)(await brand.Console.GetAsync($"/b/{brand.Slug}/exports/orders.csv?{range}")).StatusCode);
        using var diner = brand.Diner(history.Host);
        Assert.NotEqual(200, (int)(await diner.GetAsync("/exports/orders.csv?from=2026-06-01&to=2026-06-01")).StatusCode);
        using var cook = await Colleague.JoinedAsync(history.Host, brand, "KITCHEN");
        Assert.Equal(403, (int)(await cook.Client.GetAsync($"/b/{brand.Slug}/exports/orders.csv?from=2026-06-01&to=2026-06-01")).StatusCode);
        Assert.NotEqual(200, (int)(await history.Brand.Console.GetAsync($"/b/{brand.Slug}/exports/orders.csv?from=2026-06-01&to=2026-06-01")).StatusCode);
    }

    private static async Task<string> FileAsync(TestBrand brand, string range)
    {
        using var answer = await brand.Console.GetAsync($"/b/{brand.Slug}/exports/orders.csv?{range}");
        Assert.Equal((200, "text/csv"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        return System.Text.Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
    }

    private async Task<TestBrand> OtherBrandAsync(OrderDocument[] orders)
    {
        var brand = await TestBrand.SignUpAsync(history.Host);
        await KeepAsync(brand, orders);
        return brand;
    }

    private async Task KeepAsync(TestBrand brand, params OrderDocument[] orders)
    {
        await using var scope = await TenantScopes.EnterAsync(history.Host.Services, GlobalId.Parse((await brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id);
        await scope.ServiceProvider.GetRequiredService<IOrderArchive>().KeepAsync(orders, default);
    }

    private async Task<OrderDocument?> FindAsync(Guid id)
    {
        OrderDocument? found = null;
        await history.InBrandAsync(async services => found = await services.GetRequiredService<IOrderArchive>().FindAsync(id, default));
        return found;
    }

    private async Task<IReadOnlyList<OrderDocument>> AllAsync()
    {
        IReadOnlyList<OrderDocument> all = [];
        await history.InBrandAsync(async services => all = await services.GetRequiredService<IOrderArchive>().SearchAsync(new OrderSearch(), All, default));
        return all;
    }

    private async Task<int> RebuildAsync()
    {
        var kept = 0;
        await history.InBrandAsync(async services => kept = await services.GetRequiredService<IOrderHistory>().RebuildAsync(default));
        return kept;
    }

    private static async Task<Guid> IdOfAsync(Guest guest) => GlobalId.Parse((await guest.SeenAsync("id")).GetProperty("id").GetString())!.Value.Id;

    private static string IdOf(OrderDocument order) => new GlobalId("Order", order.Id).ToString();

    private static IEnumerable<string> Texts(IEnumerable<OrderDocument> orders) => orders.Select(o => JsonSerializer.Serialize(o, EventJson.Options)).Order(StringComparer.Ordinal);
}
