using System.Collections.Concurrent;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Ordering.Orders;

namespace FoodSaaS.IntegrationTests.Ordering.Crashes;

internal interface IActor
{
    /// <summary>Does a little, and takes it up again where it got no answer.</summary>
    Task StepAsync();
}

/// <summary>Fills carts, orders, pays; now and then with a double click.</summary>
internal sealed class Guest(Shop shop, ConcurrentBag<Meal> meals, Random random) : IActor, IDisposable
{
    /// <summary>A good one, one whose replies are lost, one of which no word comes, a bad one.</summary>
    private static readonly string[] Cards = [CardPage.Good, CardPage.Good, "4000 0000 0000 0085", "4000 0000 0000 0093", CardPage.Declined];

    private readonly ApiClient _browser = shop.Browser();
    private Meal? _meal;

    public async Task StepAsync()
    {
        if (_meal is null or { IsOver: true }) await FillAsync();
        else await GoOnAsync(_browser, random.Next(4) == 0 ? 2 : 1);
    }

    /// <summary>Until he has what he wanted when the process died.</summary>
    /// <param name="browser">Of a process that lives.</param>
    /// <param name="seconds">How long he waits for it.</param>
    public async Task FinishAsync(ApiClient browser, int seconds)
    {
        if (_meal is not { IsOver: false } meal) return;
        await Waiting.UntilAsync(
            async () =>
            {
                await GoOnAsync(browser, 1);
                return meal.IsOver;
            },
            seconds);
    }

    public void Dispose() => _browser.Dispose();

    private async Task FillAsync()
    {
        var basket = await shop.FillAsync(_browser, (shop.Pizza, random.Next(1, 4)), (shop.Water, 1));
        meals.Add(_meal = new Meal(basket, random.Next(4) == 0 ? "CASH" : "ONLINE", Cards[random.Next(Cards.Length)]));
    }

    private Task GoOnAsync(ApiClient browser, int clicks) => _meal!.Placed is { } placed
        ? PayAsync(browser, _meal, placed)
        : Task.WhenAll(Enumerable.Range(0, clicks).Select(_ => _meal.PlaceAsync(browser)));

    private static async Task PayAsync(ApiClient browser, Meal meal, Placed placed)
    {
        var order = (await browser.DataAsync("query($t: String!) { trackedOrder(token: $t) { status payment { session { clientSecret isReady } } } }", new { t = placed.Token })).GetProperty("trackedOrder");
        var session = order.GetProperty("payment").GetProperty("session");
        if (order.GetProperty("status").GetString() != "PENDING") meal.IsPaid = true;
        else if (session.ValueKind == JsonValueKind.Object && session.GetProperty("isReady").GetBoolean())
        {
            await browser.DataAsync(
                "mutation($i: ConfirmSimulatedPaymentInput!) { confirmSimulatedPayment(input: $i) { errors { ... on Error { code } } } }",
                new { i = new { clientSecret = session.GetProperty("clientSecret").GetString(), number = meal.Card } });
            meal.IsPaid = true;
        }
    }
}

/// <summary>Takes orders, gives back, calls off, hands over; whatever of it the order allows.</summary>
internal sealed class Waiter(Shop shop, ConcurrentBag<Meal> meals, Random random) : IActor
{
    public async Task StepAsync()
    {
        if (meals.Where(m => m is { Placed: not null, IsCleared: false }).ToList() is not { Count: > 0 } open)
        {
            await shop.BoardAsync();
            return;
        }

        var meal = open[random.Next(open.Count)];
        var order = await shop.SeeAsync(meal.Placed!.Id, "status version lines { id }");
        // The staff sees what is paid for.
        if (order.ValueKind == JsonValueKind.Null) return;
        var status = order.GetProperty("status").GetString();
        var line = order.GetProperty("lines")[1].GetProperty("id").GetString();
        var (mutation, more) = (status, random.Next(4)) switch
        {
            ("PLACED", 0) => ("rejectOrder", (object)new { reason = "no dough" }),
            ("PLACED", 1) => ("acceptOrder", new { missing = new[] { new { lineId = line, quantity = 1 } } }),
            ("PLACED", _) => ("acceptOrder", new { }),
            ("ACCEPTED", 0) => ("cancelOrder", new { reason = "power cut" }),
            ("ACCEPTED", 1) => ("moveOrder", new { to = "READY" }),
            ("READY", _) => ("moveOrder", new { to = "COMPLETED" }),
            ("ACCEPTED" or "COMPLETED", _) => ("refundOrder", new { amount = 100, reason = "cold", idempotencyKey = meal.Key }),
            _ => ("", new { }),
        };
        if (mutation.Length > 0)
        {
            var (_, refusal) = await shop.WorkAsync(mutation, meal.Placed.Id, more, order.GetProperty("version").GetInt32());
            if (mutation == "refundOrder" && refusal is null) meal.IsGivenBack = true;
        }

        if (status is "REJECTED" or "CANCELLED" || (status == "COMPLETED" && meal.IsGivenBack)) meal.IsCleared = true;
    }
}
