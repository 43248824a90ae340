using System.Text.RegularExpressions;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.OrderHistory.Application;
using FoodSaaS.OrderHistory.Domain;
using MongoDB.Bson;
using MongoDB.Bson.IO;
using NodaTime;
using static FoodSaaS.IntegrationTests.OrderHistory.SoldOrders;

namespace FoodSaaS.IntegrationTests.OrderHistory.Mongo;

public sealed class StandInFixture(ApiFixture api) : IAsyncLifetime
{
    internal StandInMongo Server { get; } = new();

    internal MongoHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await MongoHost.StartAsync(api, Server.Url);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Server.DisposeAsync();
    }
}

/// <summary>The MongoDB archive without a MongoDB: the contract against what stands in for it, and every command that is sent, to the letter.</summary>
public sealed partial class StandInMongoTests(StandInFixture mongo) : ArchiveContract, IClassFixture<StandInFixture>
{
    private static readonly JsonWriterSettings Relaxed = new() { OutputMode = JsonOutputMode.RelaxedExtendedJson };

    internal override Instant Now => mongo.Host.Host.Clock.GetCurrentInstant();

    internal override Task WithArchiveAsync(Func<IOrderArchive, Task> work) => mongo.Host.WithArchiveAsync(work);

    internal override Task WithSameAsync(IOrderArchive archive, Func<IOrderArchive, Task> work) => mongo.Host.WithSameAsync(archive, work);

    [Fact]
    public Task Commands_are_those_of_the_golden_file_and_each_names_its_brand() => WithArchiveAsync(async archive =>
    {
        mongo.Server.TakeCommands();
        await EachAsync(archive);
        var commands = mongo.Server.TakeCommands().Where(c => c.GetElement(0).Name != "createIndexes").ToList();
        var tenant = new BsonBinaryData(mongo.Host.BrandOf(archive), GuidRepresentation.Standard);
        Assert.All(commands.SelectMany(FiltersOf), f => Assert.True(Names(f, tenant), f.ToJson(Relaxed)));
        Assert.All(commands.Where(c => c.Contains("updates")).SelectMany(c => c["updates"].AsBsonArray), u => Assert.Equal((tenant, tenant), (u["u"]["tenant"], u["u"]["_id"]["tenant"])));
        Golden.Equal("OrderHistory/Mongo/commands.txt", string.Join('\n', commands.Select(c => Printed(c, tenant))) + "\n");
    });

    [Fact]
    public Task An_older_version_that_comes_just_before_does_not_stay() => WithArchiveAsync(async archive =>
    {
        var order = New() with { Version = 5 };
        mongo.Server.Rival = document => new BsonDocument(document).Set("version", 4);
        await archive.KeepAsync([order], default);
        mongo.Server.Rival = document => new BsonDocument(document).Set("version", 9);
        var another = New() with { Version = 5 };
        await archive.KeepAsync([another], default);
        Assert.Equal(5, mongo.Server.VersionOf(order.Id));
        Assert.Equal(9, mongo.Server.VersionOf(another.Id));
    });

    [Fact]
    public async Task Indexes_are_those_of_the_golden_file_and_led_by_the_tenant()
    {
        await using var fresh = new StandInMongo();
        using var server = new FoodSaaS.OrderHistory.Infrastructure.Mongo.MongoServer(fresh.Url);
        await server.EnsureIndexesAsync();
        await server.EnsureIndexesAsync();
        var indexes = Assert.Single(fresh.TakeCommands())["indexes"].AsBsonArray;
        Assert.Equal(["draftUntil"], indexes.Where(i => i["key"].AsBsonDocument.GetElement(0).Name != "tenant").Select(i => i["key"].AsBsonDocument.GetElement(0).Name));
        Golden.Equal("OrderHistory/Mongo/indexes.txt", string.Join('\n', indexes.Select(i => i.ToJson(Relaxed))) + "\n");
    }

    /// <summary>All that an archive can be asked for.</summary>
    private static async Task EachAsync(IOrderArchive archive)
    {
        Guid Fixed(int number) => new($"01990000-0000-7000-8000-{number:000000000000}");
        var first = New() with { Id = Fixed(1), LocationId = Fixed(2), DinerId = Fixed(3), Lines = [], Moves = [] };
        await archive.KeepAsync([first, first with { Id = Fixed(4), Status = OrderStatus.Pending, Contact = null }], default);
        await archive.KeepAsync([first], default);
        await archive.ReplaceAsync(first.WithoutDiner(), default);
        await archive.FindAsync(first.Id, default);
        var filter = new OrderHistoryFilter("müller 0142", "0142", "234567", OrderStatus.Placed, new FoodSaaS.Tenancy.GraphQL.GlobalId("Location", Fixed(2)), new LocalDate(2026, 6, 1), new LocalDate(2026, 6, 30), 100, 900, "pizza");
        foreach (var search in new[] { new OrderSearch(), filter.ToSearch(), new OrderHistoryFilter(Text: "joerg@example.com").ToSearch(), new OrderSearch { DinerId = Fixed(3) } })
        {
            await archive.SearchAsync(search, new ArchiveSlice(21), default);
            await archive.CountAsync(search, 10_000, default);
        }

        var place = OrderPlace.Of(first);
        await archive.SearchAsync(new OrderSearch(), new ArchiveSlice(21, After: place), default);
        await archive.SearchAsync(new OrderSearch(), new ArchiveSlice(21, Before: place, IsBackward: true), default);
        await archive.DropAsync(Fixed(1), Fixed(9), default);
        await archive.DropAsync(null, null, default);
    }

    private static IEnumerable<BsonDocument> FiltersOf(BsonDocument command) => command.GetElement(0).Name switch
    {
        "find" => [command["filter"].AsBsonDocument],
        "aggregate" => [command["pipeline"][0]["$match"].AsBsonDocument],
        "update" => command["updates"].AsBsonArray.Select(u => u["q"].AsBsonDocument),
        "delete" => command["deletes"].AsBsonArray.Select(d => d["q"].AsBsonDocument),
        _ => throw new NotSupportedException($"Say where a {command.GetElement(0).Name} has its filter."),
    };

    /// <summary>Whether whatever meets the condition is the brand's.</summary>
    private static bool Names(BsonDocument filter, BsonBinaryData tenant) =>
        filter.GetValue("tenant", BsonNull.Value) == tenant || (filter.GetValue("$and", BsonNull.Value) is BsonArray all && all.Any(f => Names(f.AsBsonDocument, tenant)));

    private static string Printed(BsonDocument command, BsonBinaryData tenant) =>
        Instants().Replace(command.ToJson(Relaxed).Replace(new BsonDocument("t", tenant).ToJson(Relaxed)[8..^2], "TENANT", StringComparison.Ordinal), "NOW");

    /// <summary>The present of the host's clock, in the one condition that has it.</summary>
    [GeneratedRegex("""(?<="draftUntil" : \{ "\$gt" : )\{ "\$date" : "[^"]*" \}""", RegexOptions.None, 1000)]
    private static partial Regex Instants();
}
