using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Contracts.Catalog;

/// <summary>How the brand's dishes are taxed; what pricing reads.</summary>
public interface ITaxRates
{
    /// <summary>All classes with all rates, past and future ones included: resolving them needs no further read.</summary>
    Task<TaxTable> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>The tax classes of a brand.</summary>
/// <param name="PricesIncludeTax">True where the menu's prices are what the diner pays (VAT); false where tax is added on top (US, Canada).</param>
/// <param name="Classes">Always with <c>standard</c>.</param>
public sealed record TaxTable(bool PricesIncludeTax, IReadOnlyList<TaxClass> Classes)
{
    /// <summary>The class of whatever names none, or one that is gone.</summary>
    public const string Standard = "standard";

    /// <summary>
    /// The rate on a day, in parts per million (7 % = 70,000). Of the rates that fit, one for a location beats one for a service, both beat either, and among
    /// equals the one that began last wins. 0 before the first one began.
    /// </summary>
    /// <param name="date">The day of the sale where it is made.</param>
    public int RateFor(string? code, ServiceType service, Guid? locationId, LocalDate date)
    {
        TaxRate? best = null;
        foreach (var rate in Find(code ?? Standard).Rates)
        {
            if (rate.Fits(service, locationId, date) && (best is null || rate.Beats(best))) best = rate;
        }

        return best?.PartsPerMillion ?? 0;
    }

    private TaxClass Find(string code)
    {
        foreach (var known in Classes)
        {
            if (known.Code == code) return known;
        }

        return code == Standard ? throw new InvalidOperationException("Every table has the standard class.") : Find(Standard);
    }
}

/// <param name="Code">Stable: dishes name it. Lower-case letters, digits and hyphens.</param>
/// <param name="Name">For the staff.</param>
public sealed record TaxClass(string Code, string Name, IReadOnlyList<TaxRate> Rates)
{
    public bool Equals(TaxClass? other) => other is not null && (Code, Name) == (other.Code, other.Name) && Rates.SequenceEqual(other.Rates);

    public override int GetHashCode() => HashCode.Combine(Code, Name, Rates.Count);
}

/// <param name="Service">The only service that it holds for; null for all.</param>
/// <param name="LocationId">The only location that it holds for; null for all.</param>
/// <param name="From">The first day; null for always. It holds until a later one of the same kind begins.</param>
/// <param name="PartsPerMillion">0 to 1,000,000: 8.875 % is 88,750.</param>
public sealed record TaxRate(ServiceType? Service, Guid? LocationId, LocalDate? From, int PartsPerMillion)
{
    internal bool Fits(ServiceType service, Guid? locationId, LocalDate date) =>
        (Service is null || Service == service) && (LocationId is null || LocationId == locationId) && (From is null || From <= date);

    internal bool Beats(TaxRate other)
    {
        var (mine, others) = (Rank, other.Rank);
        return mine != others ? mine > others : (From ?? LocalDate.MinIsoValue) > (other.From ?? LocalDate.MinIsoValue);
    }

    private int Rank => (LocationId is null ? 0 : 2) + (Service is null ? 0 : 1);
}
