using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Domain.Prices;

/// <summary>For which location, which service and which days a list's prices are.</summary>
/// <param name="LocationId">The only location; null for all.</param>
/// <param name="Service">The only service; null for all.</param>
/// <param name="From">The first day where the price is charged; null for always.</param>
/// <param name="Until">The last day; null for no end.</param>
internal sealed record PriceListTerms(Guid? LocationId, ServiceType? Service, LocalDate? From, LocalDate? Until)
{
    private static readonly LocalDate Earliest = new(2000, 1, 1);
    private static readonly LocalDate Latest = new(2199, 12, 31);

    public bool HoldsOn(LocalDate day) => !(day < From) && !(day > Until);

    /// <summary>The next day after one on which any of these begins to hold or holds no longer; null when none does.</summary>
    public static LocalDate? NextEdge(IEnumerable<PriceListTerms> lists, LocalDate after) =>
        lists.SelectMany(l => new[] { l.From, l.Until?.PlusDays(1) }).Where(edge => edge > after).Min();

    /// <summary>A list for a location goes before one for a service, one for both before either, and among equals the one that began last.</summary>
    public int CompareStrength(PriceListTerms other)
    {
        var byKind = Rank.CompareTo(other.Rank);
        return byKind != 0 ? byKind : (From ?? LocalDate.MinIsoValue).CompareTo(other.From ?? LocalDate.MinIsoValue);
    }

    public IEnumerable<Error> Errors()
    {
        if (LocationId is null && Service is null) yield return PriceListErrors.ForNobody();
        if (From is { } from && (from < Earliest || from > Latest)) yield return PriceListErrors.DateOutOfRange("from");
        if (Until is { } until && (until < Earliest || until > Latest)) yield return PriceListErrors.DateOutOfRange("until");
        else if (Until < From) yield return PriceListErrors.PeriodBackwards();
    }

    private int Rank => (LocationId is null ? 0 : 2) + (Service is null ? 0 : 1);
}
