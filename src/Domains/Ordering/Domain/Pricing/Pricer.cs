namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>Prices orders. Pure: no clock, no database; the same request always costs the same.</summary>
internal static class Pricer
{
    public static PricedOrder Price(PriceRequest request) => throw new NotImplementedException(request.Currency.Code);
}
