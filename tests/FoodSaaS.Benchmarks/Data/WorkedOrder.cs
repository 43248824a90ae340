using System.Diagnostics;
using System.Text.Json.Nodes;
using FoodSaaS.Benchmarks.Stack;
using Npgsql;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>An order that is paid at the door, and what the kitchen does with it.</summary>
internal sealed class WorkedOrder
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly NpgsqlDataSource _source;
    private readonly GraphQLClient _api;
    private readonly Guid _brand;
    private readonly string _globalId;
    private int _version;

    private WorkedOrder(NpgsqlDataSource source, GraphQLClient api, Guid brand, Guid id, string globalId, string trackingToken, int version)
    {
        _source = source;
        _api = api;
        _brand = brand;
        Id = id;
        _globalId = globalId;
        TrackingToken = trackingToken;
        _version = version;
    }

    public Guid Id { get; }

    public string TrackingToken { get; }

    /// <param name="api">Asks for the brand as its own server.</param>
    /// <param name="number">Orders of other numbers hold other dishes.</param>
    public static async Task<WorkedOrder> PlaceAsync(NpgsqlDataSource source, GraphQLClient api, BenchBrand brand, int number, int lines, string service = "DELIVERY")
    {
        await Kitchens.OpenAsync(source, api, [brand]);
        var locations = await CartShelf.LocationsAsync(api);
        var cart = await FilledCart.MakeAsync(api, locations[0], number, lines, service);
        var (called, trackingToken) = await cart.OrderAsync();
        await using var command = source.CreateCommand("SELECT id FROM ordering.orders WHERE tenant_id = $1 AND number = $2");
        command.Parameters.Add(new() { Value = brand.Id });
        command.Parameters.Add(new() { Value = called });
        var id = (Guid)(await command.ExecuteScalarAsync())!;
        var globalId = StoryRows.GlobalId("Order", id);
        var order = await api.AskAsync($$"""{ order(id: "{{globalId}}") { version } }""");
        return new WorkedOrder(source, api, brand.Id, id, globalId, trackingToken, order["version"]!.GetValue<int>());
    }

    public Task MoveAsync(string to) => to == "ACCEPTED" ? ChangeAsync("acceptOrder", "AcceptOrderInput", []) : ChangeAsync("moveOrder", "MoveOrderInput", new JsonObject { ["to"] = to });

    /// <summary>Returns when its document in the history is as it is now.</summary>
    public async Task UntilInHistoryAsync()
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            await Task.Delay(500);
            await using var command = _source.CreateCommand("SELECT count(*) FROM orderhistory.orders h JOIN ordering.orders o ON o.tenant_id = h.tenant_id AND o.id = h.id AND o.version = h.version WHERE h.tenant_id = $1 AND h.id = $2");
            command.Parameters.Add(new() { Value = _brand });
            command.Parameters.Add(new() { Value = Id });
            if (await command.ExecuteScalarAsync() is 1L) return;
        }

        throw new CannotMeasureException("An order does not come into the history.");
    }

    private async Task ChangeAsync(string mutation, string input, JsonObject with)
    {
        with["id"] = _globalId;
        with["version"] = _version;
        var order = (await _api.AskAsync(FilledCart.Mutation(mutation, input, "order { version }"), with))["order"]!;
        _version = order["version"]!.GetValue<int>();
    }
}
