using System.Text.Json;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.OrderHistory.Application;
using FoodSaaS.OrderHistory.Domain;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;
using static FoodSaaS.IntegrationTests.OrderHistory.SoldOrders;

namespace FoodSaaS.IntegrationTests.OrderHistory;

/// <summary>What every archive of orders owes, whatever it keeps them in.</summary>
public abstract class ArchiveContract
{
    private static readonly ArchiveSlice All = new(100);

    /// <summary>Works with the archive of a brand that has no orders yet.</summary>
    internal abstract Task WithArchiveAsync(Func<IOrderArchive, Task> work);

    /// <summary>As <see cref="WithArchiveAsync"/>, for two brands side by side.</summary>
    internal Task WithTwoAsync(Func<IOrderArchive, IOrderArchive, Task> work) => WithArchiveAsync(ours => WithArchiveAsync(theirs => work(ours, theirs)));

    [Fact]
    public Task What_is_kept_comes_back_whole() => WithArchiveAsync(async archive =>
    {
        var order = New(at: Noon.PlusNanoseconds(123_456_700)) with { DinerId = Guid.CreateVersion7(), Total = long.MaxValue, RequestedFor = Noon };
        await archive.KeepAsync([order], default);
        Assert.Equal(Text(order), Text(await archive.FindAsync(order.Id, default)));
        Assert.Equal(Text(order), Text(Assert.Single(await archive.SearchAsync(new OrderSearch(), All, default))));
        Assert.Null(await archive.FindAsync(Guid.CreateVersion7(), default));
    });

    [Fact]
    public Task An_older_version_never_replaces_a_newer_one() => WithArchiveAsync(async archive =>
    {
        var first = New();
        var (second, third) = (first with { Version = 2, Note = "second" }, first with { Version = 3, Note = "third", Status = OrderStatus.Accepted });
        foreach (var arriving in new[] { second, first, third, second, first }) await archive.KeepAsync([arriving], default);
        Assert.Equal("third", (await archive.FindAsync(first.Id, default))!.Note);
        Assert.Empty(await archive.SearchAsync(new OrderSearch { Status = OrderStatus.Placed }, All, default));
        await archive.ReplaceAsync(second with { Note = "late" }, default);
        await archive.ReplaceAsync(third with { Note = "same" }, default);
        Assert.Equal("same", (await archive.FindAsync(first.Id, default))!.Note);
    });

    [Fact]
    public Task Of_versions_that_arrive_at_once_the_newest_stays() => WithArchiveAsync(async archive =>
    {
        var order = New();
        await archive.KeepAsync([New("W9-0001")], default);
        await Task.WhenAll(Enumerable.Range(1, 8).Select(version => WithSameAsync(archive, a => a.KeepAsync([order with { Version = version }], default))));
        Assert.Equal(8, (await archive.FindAsync(order.Id, default))!.Version);
    });

    [Fact]
    public Task Each_condition_finds_what_it_says() => WithArchiveAsync(async archive =>
    {
        var diner = Guid.CreateVersion7();
        var other = New("A1-9001", "Bœuf Bourguignon", Noon.Plus(Duration.FromDays(-40)), OrderStatus.Completed) with
        {
            DinerId = diner,
            Total = 9900,
            Contact = new OrderContact("Zoë", "zoe@example.org", "+4930987654321"),
            Address = null,
        };
        var pizza = New();
        await archive.KeepAsync([pizza, other], default);
        foreach (var (filter, finds) in Conditions(pizza, other)) Assert.Equal(finds.Number, Assert.Single(await archive.SearchAsync(filter.ToSearch(), All, default)).Number);
        Assert.Equal(other.Id, Assert.Single(await archive.SearchAsync(new OrderSearch { DinerId = diner }, All, default)).Id);
        foreach (var nothing in new OrderHistoryFilter[] { new(Text: "müll zoe"), new(Text: "!!"), new(Item: "marg"), new(Phone: "1111"), new(MinTotal: 9901), new(Status: OrderStatus.Pending), new(From: new LocalDate(2026, 6, 2)) })
        {
            Assert.Empty(await archive.SearchAsync(nothing.ToSearch(), All, default));
            Assert.Equal(0, await archive.CountAsync(nothing.ToSearch(), 100, default));
        }
    });

    [Fact]
    public Task Days_are_those_of_the_restaurant() => WithArchiveAsync(async archive =>
    {
        var late = Instant.FromUtc(2026, 6, 1, 22, 30);
        await archive.KeepAsync([New("B1-0001", at: late), New("P1-0001", at: late) with { TimeZone = "Pacific/Pago_Pago" }, New("K1-0001", at: late) with { TimeZone = "Pacific/Kiritimati" }], default);
        async Task<string[]> OnAsync(LocalDate day) => [.. (await archive.SearchAsync(new OrderSearch { From = day, Until = day }, All, default)).Select(o => o.Number).Order(StringComparer.Ordinal)];
        Assert.Equal(["P1-0001"], await OnAsync(new LocalDate(2026, 6, 1)));
        Assert.Equal(["B1-0001", "K1-0001"], await OnAsync(new LocalDate(2026, 6, 2)));
    });

    [Fact]
    public Task Pages_follow_each_other_both_ways_also_within_one_millisecond() => WithArchiveAsync(async archive =>
    {
        var orders = Enumerable.Range(0, 11).Select(i => New($"P1-{i:0000}", at: Noon.Plus(Duration.FromMilliseconds(i / 4)).PlusNanoseconds(i))).ToList();
        await archive.KeepAsync(orders, default);
        var newestFirst = orders.OrderByDescending(OrderPlace.Of, Comparer<OrderPlace>.Create((a, b) => a.PlacedAt == b.PlacedAt ? IdCursor.Order.Compare(a.Id, b.Id) : a.PlacedAt.CompareTo(b.PlacedAt))).Select(o => o.Number).ToList();
        var (down, up) = (new List<string>(), new List<string>());
        for (OrderPlace? after = null; ;)
        {
            var page = await archive.SearchAsync(new OrderSearch(), new ArchiveSlice(3, After: after), default);
            down.AddRange(page.Select(o => o.Number));
            if (page.Count < 3) break;
            after = OrderPlace.Read(OrderPlace.Of(page[^1]).ToString());
        }

        for (OrderPlace? before = null; ;)
        {
            var page = await archive.SearchAsync(new OrderSearch(), new ArchiveSlice(3, Before: before, IsBackward: true), default);
            up.InsertRange(0, page.Select(o => o.Number));
            if (page.Count < 3) break;
            before = OrderPlace.Of(page[0]);
        }

        Assert.Equal(newestFirst, down);
        Assert.Equal(newestFirst, up);
        Assert.Equal((11, 5), (await archive.CountAsync(new OrderSearch(), 100, default), await archive.CountAsync(new OrderSearch(), 5, default)));
    });

    [Fact]
    public Task A_beginning_finds_every_word_that_begins_so_however_many_there_are() => WithArchiveAsync(async archive =>
    {
        OrderDocument Of(string name, int second) => New($"S1-{second:0000}", at: Noon.Plus(Duration.FromSeconds(second))) with { Contact = new OrderContact(name, null, "+4930123456"), Address = null };
        string[] names = ["Anna Ander", "Annabel Anders", "Annika Zorn", "Bo Anderson", "Anna Annabel"];
        await archive.KeepAsync([.. names.Select(Of)], default);
        async Task FindsAsync(string text, params int[] which)
        {
            var search = new OrderHistoryFilter(Text: text).ToSearch();
            Assert.Equal(which.Reverse().Select(i => names[i]), (await archive.SearchAsync(search, All, default)).Select(o => o.Contact!.Name));
            Assert.Equal(which.TakeLast(2).Reverse().Select(i => names[i]), (await archive.SearchAsync(search, new ArchiveSlice(2), default)).Select(o => o.Contact!.Name));
            Assert.Equal(which.Take(1).Select(i => names[i]), (await archive.SearchAsync(search, new ArchiveSlice(1, IsBackward: true), default)).Select(o => o.Contact!.Name));
            Assert.Equal((which.Length, Math.Min(which.Length, 2)), (await archive.CountAsync(search, 100, default), await archive.CountAsync(search, 2, default)));
        }

        await FindsAsync("ann", 0, 1, 2, 4);
        await FindsAsync("anna", 0, 1, 4);
        await FindsAsync("ann ande", 0, 1);
        await FindsAsync("annab", 1, 4);
        await FindsAsync("ann nobody");
        names = [.. names, .. Enumerable.Range(0, 40).Select(i => $"Ann{(char)('a' + (i / 26))}{(char)('a' + (i % 26))} Ander{(char)('a' + (i % 26))}")];
        await archive.KeepAsync([.. names.Select(Of).Skip(5)], default);
        await FindsAsync("ann", [0, 1, 2, 4, .. Enumerable.Range(5, 40)]);
        await FindsAsync("ann ander", [0, 1, .. Enumerable.Range(5, 40)]);
    });

    [Fact]
    public Task What_a_brand_has_is_nothing_to_another_even_under_the_same_id() => WithTwoAsync(async (ours, theirs) =>
    {
        var order = New() with { DinerId = Guid.CreateVersion7() };
        await theirs.KeepAsync([order with { Version = 9, Note = "theirs" }], default);
        Assert.Null(await ours.FindAsync(order.Id, default));
        foreach (var search in new[] { new OrderSearch(), new OrderSearch { DinerId = order.DinerId }, new OrderHistoryFilter(Text: "müller").ToSearch(), new OrderHistoryFilter(Item: "pizza").ToSearch() }) Assert.Empty(await ours.SearchAsync(search, All, default));
        Assert.Equal(0, await ours.CountAsync(new OrderSearch(), 100, default));
        await ours.KeepAsync([order with { Note = "ours" }], default);
        await ours.ReplaceAsync(order with { Version = 9, Note = "ours" }, default);
        await ours.DropAsync(null, null, default);
        Assert.Equal("theirs", (await theirs.FindAsync(order.Id, default))!.Note);
    });

    [Fact]
    public Task A_stretch_of_ids_is_dropped_and_nothing_beside_it() => WithArchiveAsync(async archive =>
    {
        var orders = Enumerable.Range(0, 4).Select(i => New($"D1-{i:0000}") with { Id = new Guid($"0199{i}000-0000-7000-8000-000000000000") }).ToList();
        await archive.KeepAsync(orders, default);
        await archive.DropAsync(orders[0].Id, orders[2].Id, default);
        Assert.Equal(["D1-0000", "D1-0003"], (await archive.SearchAsync(new OrderSearch(), All, default)).Select(o => o.Number).Order(StringComparer.Ordinal));
        await archive.DropAsync(orders[0].Id, null, default);
        Assert.Equal("D1-0000", Assert.Single(await archive.SearchAsync(new OrderSearch(), All, default)).Number);
    });

    [Fact]
    public Task A_draft_is_found_by_its_id_alone_and_stays_once_it_is_placed() => WithArchiveAsync(async archive =>
    {
        var draft = New(status: OrderStatus.Pending) with { ChangedAt = Now };
        var old = New(status: OrderStatus.Pending) with { ChangedAt = Now - Drafts.Kept };
        var givenUp = New(status: OrderStatus.Cancelled) with { ChangedAt = Now };
        await archive.KeepAsync([draft, old, givenUp], default);
        Assert.Empty(await archive.SearchAsync(new OrderSearch(), All, default));
        Assert.NotNull(await archive.FindAsync(givenUp.Id, default));
        Assert.NotNull(await archive.FindAsync(draft.Id, default));
        Assert.Null(await archive.FindAsync(old.Id, default));
        await archive.KeepAsync([draft with { Version = 2, Status = OrderStatus.Placed }], default);
        Assert.Equal(draft.Id, Assert.Single(await archive.SearchAsync(new OrderSearch(), All, default)).Id);
    });

    /// <summary>The archive's own present.</summary>
    internal abstract Instant Now { get; }

    /// <summary>Works with the archive of the same brand in a scope of its own, as another request would.</summary>
    internal abstract Task WithSameAsync(IOrderArchive archive, Func<IOrderArchive, Task> work);

    private static IEnumerable<(OrderHistoryFilter Filter, OrderDocument Finds)> Conditions(OrderDocument pizza, OrderDocument other) =>
    [
        (new(Number: "k7-0142"), pizza), (new(Number: "0142"), pizza), (new(Number: "9001"), other),
        (new(Phone: "0171 234567"), pizza), (new(Phone: "+49 171 234567"), pizza), (new(Phone: "4321"), other),
        (new(Text: "muller"), pizza), (new(Text: "Lüd"), pizza), (new(Text: "jörg müll"), pizza), (new(Text: "grosse strasse 12a"), pizza), (new(Text: "K7-0142"), pizza), (new(Text: "0142"), pizza),
        (new(Text: "(0171) 234-567"), pizza), (new(Text: "joerg@EXAMPLE"), pizza), (new(Text: "zoe@example.org zoe"), other), (new(Text: "ZOE"), other), (new(Text: "4321"), other),
        (new(Item: "pizza"), pizza), (new(Item: "MARGHERITA pizza"), pizza), (new(Item: "bourguignon"), other),
        (new(MinTotal: 9900), other), (new(MaxTotal: 2650), pizza), (new(MinTotal: 2650, MaxTotal: 2650), pizza), (new(Status: OrderStatus.Completed), other),
        (new(LocationId: new GlobalId("Location", pizza.LocationId)), pizza), (new(From: new LocalDate(2026, 6, 1)), pizza), (new(To: new LocalDate(2026, 5, 31)), other),
        (new(Text: "müller", Item: "pizza", Status: OrderStatus.Placed, From: new LocalDate(2026, 6, 1), To: new LocalDate(2026, 6, 1), MaxTotal: 5000), pizza),
    ];

    private static string Text(OrderDocument? order) => JsonSerializer.Serialize(order, EventJson.Options);
}
