using System.Text.Json;
using FoodSaaS.Tenancy.Events;

namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>A price with all that it came from, as an order keeps it: years later it can be worked out again and shown step by step.</summary>
/// <param name="Version">Of the way to price.</param>
internal sealed record PriceSnapshot(int Version, PriceRequest Request, PricedOrder Result)
{
    private const int Current = 1;

    /// <summary>Prices a request and keeps of it what the price came from.</summary>
    public static PriceSnapshot Of(PriceRequest request) => new(Current, request, Pricer.Price(request));

    public static PriceSnapshot FromJson(string json) => JsonSerializer.Deserialize<PriceSnapshot>(json, EventJson.Options)!;

    public string ToJson() => JsonSerializer.Serialize(this, EventJson.Options);

    /// <summary>The same price, worked out anew.</summary>
    public PricedOrder Recompute() => Pricer.Price(Request);
}
