using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace FoodSaaS.Api.Demo;

/// <summary>Somebody at the order board of a demo brand. He works on the orders of invented guests, and leaves everybody else's alone.</summary>
internal sealed class DemoStaff(DemoBrand brand, DemoApi console)
{
    private readonly DemoOrdering _ordering = DemoOrdering.Of(brand);

    private string Path => $"/b/{brand.Slug}/graphql";

    public DemoWords Words => _ordering.Words;

    public async Task SignInAsync() => await console.CallAsync(
        "/graphql", DemoOwner.Mutation("signIn", "SignInInput", "viewer { id }"), new JsonObject { ["input"] = new JsonObject { ["email"] = brand.Owner.Email, ["password"] = brand.Owner.Password } });

    /// <summary>What is open and what was done today, the oldest first.</summary>
    public async Task<IReadOnlyList<DemoTicket>> BoardAsync()
    {
        const string document = """
            { orderBoard {
              id version status service isScheduled placedAt contact { phone } total { minorUnits } captured { minorUnits } refunded { minorUnits } payment { method }
              lines { id quantity } moves { at }
            } }
            """;
        var known = _ordering.Guests.Select(g => g.Phone).ToHashSet(StringComparer.Ordinal);
        var board = await console.CallAsync(Path, document);
        return [.. board.AsArray().Where(o => o!["contact"]?["phone"]?.GetValue<string>() is { } phone && known.Contains(phone)).Select(o => DemoTicket.Of(o!))];
    }

    /// <param name="lacksOne">Whether a piece of the first line cannot be made.</param>
    public Task AcceptAsync(DemoTicket ticket, bool lacksOne = false) => ChangeAsync("acceptOrder", Versioned(ticket, "missing", lacksOne ? OnePiece(ticket) : null));

    public Task RejectAsync(DemoTicket ticket) => ChangeAsync("rejectOrder", Versioned(ticket, "reason", Words.Rejected));

    public Task CancelAsync(DemoTicket ticket) => ChangeAsync("cancelOrder", Versioned(ticket, "reason", Words.Cancelled));

    public Task MoveAsync(DemoTicket ticket, string to) => ChangeAsync("moveOrder", Versioned(ticket, "to", to));

    /// <returns>The order as it is then.</returns>
    public async Task<DemoTicket> MarkMadeAsync(DemoTicket ticket)
    {
        var marked = await ChangeAsync("markOrderLines", new JsonObject { ["id"] = ticket.Id, ["lineIds"] = new JsonArray([.. ticket.Lines.Select(l => (JsonNode)l.Id)]) });
        return ticket with { Version = marked["order"]!["version"]!.GetValue<int>() };
    }

    /// <param name="all">Everything that was taken, or a piece of the first line.</param>
    public Task RefundAsync(DemoTicket ticket, bool all) => ChangeAsync("refundOrder", new JsonObject
    {
        ["id"] = ticket.Id,
        ["lines"] = all ? null : OnePiece(ticket),
        ["reason"] = Words.Refunded,
        ["idempotencyKey"] = Guid.NewGuid().ToString("N"),
    });

    private static JsonArray OnePiece(DemoTicket ticket) => new(new JsonObject { ["lineId"] = ticket.Lines[0].Id, ["quantity"] = 1 });

    private static JsonObject Versioned(DemoTicket ticket, string more, JsonNode? value) => new() { ["id"] = ticket.Id, ["version"] = ticket.Version, [more] = value };

    private Task<JsonNode> ChangeAsync(string mutation, JsonObject input) =>
        console.CallAsync(Path, DemoOwner.Mutation(mutation, $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input", "order { version }"), new JsonObject { ["input"] = input });
}

/// <summary>An order as it hangs on the board.</summary>
/// <param name="Since">When it came to where it is.</param>
/// <param name="Captured">Minor units.</param>
internal sealed record DemoTicket(
    string Id, int Version, string Status, string Service, bool IsScheduled, bool IsOnline, Instant Since, long Total, long Captured, long Refunded, IReadOnlyList<(string Id, int Quantity)> Lines)
{
    public bool IsOpen => Status is "PLACED" or "ACCEPTED" or "PREPARING" or "READY" or "OUT_FOR_DELIVERY";

    public static DemoTicket Of(JsonNode read) => new(
        read["id"]!.GetValue<string>(),
        read["version"]!.GetValue<int>(),
        read["status"]!.GetValue<string>(),
        read["service"]!.GetValue<string>(),
        read["isScheduled"]!.GetValue<bool>(),
        read["payment"]!["method"]!.GetValue<string>() == "ONLINE",
        InstantPattern.ExtendedIso.Parse((read["moves"]!.AsArray().LastOrDefault()?["at"] ?? read["placedAt"])!.GetValue<string>()).Value,
        Amount(read, "total"),
        Amount(read, "captured"),
        Amount(read, "refunded"),
        [.. read["lines"]!.AsArray().Select(l => (l!["id"]!.GetValue<string>(), l["quantity"]!.GetValue<int>()))]);

    private static long Amount(JsonNode read, string field) => read[field]!["minorUnits"]!.GetValue<long>();
}
