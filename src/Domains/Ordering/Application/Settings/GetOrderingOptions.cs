using FoodSaaS.Contracts.Locations;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Domain.Settings;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Settings;

/// <summary>Where and how the brand takes orders, for everybody to see.</summary>
internal sealed class GetOrderingOptions(IServingPlaces places, GetOrderingRules rules, ICacheTags tags, IClock clock)
{
    /// <param name="methods">Those that the brand has.</param>
    public async Task<OrderingOptionsView> ExecuteAsync(IReadOnlyList<PaymentMethod> methods, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var all = await places.AllAsync(cancellationToken);
        var ofBrand = (await rules.ReadAsync(locationId: null, cancellationToken)).Rules;
        var settled = await rules.ForAsync([.. all.Select(p => p.Id)], cancellationToken);
        var locations = all.Select(p => new OrderingLocationView(p, Offered(p, now), Allowed(settled[p.Id], methods), settled[p.Id].Prices.TipPercents, settled[p.Id].Slots.DaysAhead)).Where(l => l.Services.Count > 0).ToList();
        return new OrderingOptionsView(locations, Allowed(ofBrand, methods), ofBrand.Prices.TipPercents);
    }

    private List<ServiceType> Offered(ServingPlace place, Instant now)
    {
        var states = Enum.GetValues<ServiceType>().Select(s => (Service: s, State: place.Times.StateOf(s, now))).ToList();
        foreach (var (_, state) in states)
        {
            if (state.ChangesAt is { } change) tags.ChangesAt(change);
        }

        return [.. states.Where(s => s.State.IsOffered).Select(s => s.Service)];
    }

    private static IReadOnlyList<PaymentMethod> Allowed(OrderingRules rules, IReadOnlyList<PaymentMethod> methods) =>
        rules.PaymentMethods is { } allowed ? [.. methods.Where(allowed.Contains)] : methods;
}

internal sealed record OrderingOptionsView(IReadOnlyList<OrderingLocationView> Locations, IReadOnlyList<PaymentMethod> Methods, IReadOnlyList<int> TipPercents);

/// <param name="Services">Those that have hours at all.</param>
/// <param name="DaysAhead">Today counts as 0.</param>
internal sealed record OrderingLocationView(ServingPlace Place, IReadOnlyList<ServiceType> Services, IReadOnlyList<PaymentMethod> Methods, IReadOnlyList<int> TipPercents, int DaysAhead);
