using System.Globalization;
using System.Text.Json.Nodes;

namespace FoodSaaS.Api.Demo;

/// <summary>A guest's browser at a brand's site: fills a cart, orders what it holds and pays, as anybody does.</summary>
internal sealed class DemoGuest(DemoApi site, string country)
{
    private const string Path = "/graphql";
    private const string Cart = "cart { problems { code lineId fix { kind } } quote { promise subtotal { minorUnits } } }";
    private const int MostFixes = 4;
    private const int SlotsLookedAt = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(25);

    /// <param name="mayWait">Whether he takes a later time where there is none now.</param>
    /// <returns>Null where he went away without an order.</returns>
    public async Task<DemoOrder?> OrderAsync(DemoWish wish, bool mayWait)
    {
        var started = await ChangeAsync("startCart", "token", new JsonObject { ["service"] = wish.Service, ["locationId"] = wish.LocationId });
        var token = started["token"]!.GetValue<string>();
        var cart = await FillAsync(token, wish);
        for (var fixes = 0; cart["problems"]!.AsArray() is { Count: > 0 } problems; fixes++)
        {
            if (fixes == MostFixes || await FixAsync(token, wish, problems[0]!, mayWait) is not { } better) return null;
            cart = better;
        }

        if (wish.OnlyLooks) return null;
        if (wish.TipPercent > 0)
        {
            var tip = cart["quote"]!["subtotal"]!["minorUnits"]!.GetValue<long>() * wish.TipPercent / 100;
            cart = await ChangeCartAsync("setCartTip", new JsonObject { ["token"] = token, ["tip"] = tip });
        }

        var order = await PlaceAsync(token, wish, cart["quote"]!["promise"]!.GetValue<string>());
        if (order.IsPending) await PayAsync(order, wish.Card);
        return order;
    }

    /// <summary>False where the restaurant was quicker.</summary>
    public async Task<bool> CallOffAsync(DemoOrder order)
    {
        try
        {
            await ChangeAsync("cancelOwnOrder", "order { status }", new JsonObject { ["token"] = order.Token });
            return true;
        }
        catch (DemoRefusedException)
        {
            return false;
        }
    }

    /// <summary>All dishes in one request, as a cart that was filled before it reached the server.</summary>
    private async Task<JsonNode> FillAsync(string token, DemoWish wish)
    {
        var variables = new JsonObject { ["f"] = Fulfilment(token, wish) };
        for (var i = 0; i < wish.Lines.Count; i++)
        {
            var line = wish.Lines[i].DeepClone().AsObject();
            line["token"] = token;
            variables[Name(i)] = line;
        }

        var lines = Enumerable.Range(0, wish.Lines.Count).ToList();
        var document = $$"""
            mutation({{string.Concat(lines.Select(i => $"${Name(i)}: AddToCartInput!, "))}}$f: SetCartFulfilmentInput!) {
              {{string.Concat(lines.Select(i => $"{Name(i)}: addToCart(input: ${Name(i)}) {{ {DemoOwner.Errors} }} "))}}
              last: setCartFulfilment(input: $f) { {{Cart}} {{DemoOwner.Errors}} }
            }
            """;
        return (await site.DataAsync(Path, document, variables))["last"]!["cart"]!;
    }

    private static string Name(int line) => string.Create(CultureInfo.InvariantCulture, $"a{line}");

    private JsonObject Fulfilment(string token, DemoWish wish)
    {
        var input = new JsonObject { ["token"] = token };
        if (wish.Service == "DINE_IN") input["table"] = string.Create(CultureInfo.InvariantCulture, $"{wish.Slot + 1}");
        if (wish.Service == "DELIVERY")
        {
            var guest = wish.Guest;
            input["address"] = new JsonObject { ["street"] = guest.Street, ["postalCode"] = guest.PostalCode, ["city"] = guest.City, ["region"] = guest.Region, ["country"] = country };
        }

        return input;
    }

    /// <summary>Does what the problem itself says would help. Null where he would rather go.</summary>
    private async Task<JsonNode?> FixAsync(string token, DemoWish wish, JsonNode problem, bool mayWait)
    {
        if (problem["lineId"]?.GetValue<string>() is { } line) return await ChangeCartAsync("changeCartLine", new JsonObject { ["token"] = token, ["lineId"] = line, ["quantity"] = 0 });
        switch (problem["fix"]!["kind"]!.GetValue<string>())
        {
            case "ADD_AMOUNT" when problem["code"]!.GetValue<string>() == "BELOW_MINIMUM":
                var again = wish.Lines[0].DeepClone().AsObject();
                again["token"] = token;
                return await ChangeCartAsync("addToCart", again);
            case "WAIT_UNTIL" or "CHOOSE_SLOT" when mayWait:
                var slots = await site.CallAsync(Path, "query($cart: String!) { orderSlots(cart: $cart) { at isFull } }", new JsonObject { ["cart"] = token });
                var free = slots.AsArray().Where(s => !s!["isFull"]!.GetValue<bool>()).Take(SlotsLookedAt).ToList();
                return free.Count == 0 ? null : await ChangeCartAsync("setCartFulfilment", new JsonObject { ["token"] = token, ["requestedFor"] = free[wish.Slot % free.Count]!["at"]!.GetValue<string>() });
            default:
                return null;
        }
    }

    private async Task<DemoOrder> PlaceAsync(string token, DemoWish wish, string promise)
    {
        var placed = await ChangeAsync("placeOrder", "order { id status } trackingToken", new JsonObject
        {
            ["token"] = token,
            ["idempotencyKey"] = Guid.NewGuid().ToString("N"),
            ["promise"] = promise,
            ["contact"] = new JsonObject { ["name"] = wish.Guest.Name, ["phone"] = wish.Guest.Phone },
            ["method"] = wish.Method,
            ["note"] = wish.Note,
        });
        return new DemoOrder(placed["order"]!["id"]!.GetValue<string>(), placed["trackingToken"]!.GetValue<string>(), placed["order"]!["status"]!.GetValue<string>() == "PENDING");
    }

    private async Task PayAsync(DemoOrder order, DemoCard card)
    {
        var secret = await SecretAsync(order.Token);
        var status = await ConfirmAsync(secret, NumberOf(card), null);
        if (status == "REQUIRES_ACTION") await ConfirmAsync(secret, NumberOf(card), card == DemoCard.ProvesHimself ? "AUTHENTICATE" : "FAIL");
        else if (status == "FAILED" && card == DemoCard.Declined) await ConfirmAsync(secret, NumberOf(DemoCard.Good), null);
    }

    /// <summary>The gateway hears of the payment a moment after the order was placed.</summary>
    private async Task<string> SecretAsync(string token)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(site.Stopping);
        patience.CancelAfter(Patience);
        while (true)
        {
            var order = await site.CallAsync(Path, "query($token: String!) { trackedOrder(token: $token) { payment { session { clientSecret isReady } } } }", new JsonObject { ["token"] = token });
            if (order["payment"]!["session"] is { } session && session["isReady"]!.GetValue<bool>()) return session["clientSecret"]!.GetValue<string>();
            await Task.Delay(Blink, patience.Token);
        }
    }

    private async Task<string> ConfirmAsync(string secret, string number, string? answer)
    {
        var confirmed = await ChangeAsync("confirmSimulatedPayment", "confirmation { status }", new JsonObject { ["clientSecret"] = secret, ["number"] = number, ["answer"] = answer });
        return confirmed["confirmation"]!["status"]!.GetValue<string>();
    }

    private static string NumberOf(DemoCard card) => card switch
    {
        DemoCard.Declined => "4000000000000002",
        DemoCard.NoFunds => "4000000000009995",
        DemoCard.ProvesHimself or DemoCard.GivesUp => "4000002500003155",
        DemoCard.Slow => "4000000000000077",
        _ => "4242424242424242",
    };

    private async Task<JsonNode> ChangeCartAsync(string mutation, JsonObject input) => (await ChangeAsync(mutation, Cart, input))["cart"]!;

    private Task<JsonNode> ChangeAsync(string mutation, string selection, JsonObject input) =>
        site.CallAsync(Path, DemoOwner.Mutation(mutation, $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input", selection), new JsonObject { ["input"] = input });
}

/// <param name="Token">Of its link.</param>
/// <param name="IsPending">Whether it was still to be paid when it was placed.</param>
internal sealed record DemoOrder(string Id, string Token, bool IsPending);
