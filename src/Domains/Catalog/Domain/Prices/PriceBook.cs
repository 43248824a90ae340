using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Prices;

/// <summary>A list that holds, with its prices by size.</summary>
internal sealed record HeldPriceList(Guid Id, PriceListTerms Terms, IReadOnlyDictionary<Guid, long> Prices);

/// <summary>
/// What dishes cost at one location (or anywhere) on one day. Of the lists that hold there and name the size the strongest decides, see
/// <see cref="PriceListTerms.CompareStrength"/>; among equals the one that was made last. Where none does, the dish's own price for the service holds, else its base price.
/// </summary>
/// <param name="asked">The service that prices without a service are for; null for none in particular, which no list for a service is about.</param>
internal sealed class PriceBook(IEnumerable<HeldPriceList> lists, ServiceType? asked)
{
    private static readonly ServiceType[] Services = Enum.GetValues<ServiceType>();

    private readonly HeldPriceList[] _strongestFirst = [.. lists.OrderByDescending(l => l, Comparer<HeldPriceList>.Create(Compare))];

    /// <summary>The price of a size that has one, and the prices of single services that differ from it.</summary>
    public (long Price, ServicePrices Differing) Of(Guid sizeId, long basePrice, ServicePrices own)
    {
        var (price, differing) = (For(asked), ServicePrices.None);
        foreach (var service in Services)
        {
            if (For(service) is var other && other != price) differing = differing.With(service, other);
        }

        return (price, differing);

        long For(ServiceType? service) => Listed(sizeId, service) ?? (service is { } known ? own.For(known) : null) ?? basePrice;
    }

    private long? Listed(Guid sizeId, ServiceType? service)
    {
        foreach (var list in _strongestFirst)
        {
            if ((list.Terms.Service is null || list.Terms.Service == service) && list.Prices.TryGetValue(sizeId, out var price)) return price;
        }

        return null;
    }

    private static int Compare(HeldPriceList one, HeldPriceList other)
    {
        var byStrength = one.Terms.CompareStrength(other.Terms);
        return byStrength != 0 ? byStrength : one.Id.CompareTo(other.Id);
    }
}
