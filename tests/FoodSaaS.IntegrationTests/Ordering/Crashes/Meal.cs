using System.Collections.Concurrent;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Ordering.Orders;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.IntegrationTests.Ordering.Crashes;

/// <summary>What one guest wants once, however often he has to say so: a filled cart, one key to order it with, one to get something back with.</summary>
internal sealed class Meal(Basket basket, string method, string card)
{
    private readonly ConcurrentDictionary<string, bool> _orders = new(StringComparer.Ordinal);

    public string Key { get; } = Guid.NewGuid().ToString("N");

    public string Card => card;

    public Placed? Placed { get; private set; }

    /// <summary>The card was shown; whether it was good is the order's affair.</summary>
    public bool IsPaid { get; set; }

    /// <summary>The guest wants nothing more.</summary>
    public bool IsOver => Placed is not null && (IsPaid || method != "ONLINE");

    /// <summary>An answer came that said it was given back.</summary>
    public bool IsGivenBack { get; set; }

    /// <summary>The staff has nothing more to do with it.</summary>
    public bool IsCleared { get; set; }

    /// <summary>What is in it, or in the order that it became.</summary>
    public Guid Line => GlobalId.Parse(basket.Cart.GetProperty("lines")[0].GetProperty("id").GetString())!.Value.Id;

    /// <summary>Asks once more, always the same.</summary>
    public async Task PlaceAsync(ApiClient browser)
    {
        var (payload, refusal) = await (basket with { Browser = browser }).PlaceAsync(method, Key);
        Assert.Null(refusal);
        Placed = Placed.Of(payload);
        _orders[Placed.Id] = true;
        Assert.Single(_orders);
    }
}
