using FoodSaaS.Contracts.Catalog;

namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>The tax rates of one sale, each class looked up once.</summary>
internal sealed class RatesOfDay(PriceRequest request)
{
    private readonly List<(string Code, int Rate)> _found = [];

    public bool AreIncluded => request.Taxes.PricesIncludeTax;

    /// <summary>In parts per million; of the standard class where none is named.</summary>
    public int Of(string? code)
    {
        code ??= TaxTable.Standard;
        foreach (var (known, rate) in _found)
        {
            if (known == code) return rate;
        }

        var found = request.Taxes.RateFor(code, request.Service, request.LocationId, request.Day);
        _found.Add((code, found));
        return found;
    }
}
