using FoodSaaS.Ordering.Domain.Settings;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Ordering.Application.Settings;

/// <summary>How places take orders: as settled for each, else for the brand, else as all do.</summary>
internal sealed class GetOrderingRules(OrderingDb db, ICacheTags tags)
{
    public async Task<OrderingRules> ForAsync(Guid locationId, CancellationToken cancellationToken) =>
        RulesOf(locationId, await ReadAsync(s => s.Id == locationId || s.Id == OrderingSettings.OfBrand, cancellationToken));

    public async Task<IReadOnlyDictionary<Guid, OrderingRules>> ForAsync(IReadOnlyCollection<Guid> locationIds, CancellationToken cancellationToken)
    {
        var settled = await ReadAsync(s => true, cancellationToken);
        return locationIds.ToDictionary(id => id, id => RulesOf(id, settled));
    }

    /// <summary>As they are settled for just that; with version 0 where they are not.</summary>
    public async Task<SettledRules> ReadAsync(Guid? locationId, CancellationToken cancellationToken)
    {
        var id = locationId ?? OrderingSettings.OfBrand;
        var settled = await ReadAsync(s => s.Id == id || s.Id == OrderingSettings.OfBrand, cancellationToken);
        return new SettledRules(locationId, settled.FirstOrDefault(s => s.Id == id)?.Version ?? 0, RulesOf(id, settled));
    }

    private async Task<List<OrderingSettings>> ReadAsync(System.Linq.Expressions.Expression<Func<OrderingSettings, bool>> which, CancellationToken cancellationToken)
    {
        var settled = await db.Settings.AsNoTracking().Where(which).ToListAsync(cancellationToken);
        tags.Name(OrderingTags.Settings);
        return settled;
    }

    private static OrderingRules RulesOf(Guid id, List<OrderingSettings> settled) =>
        (settled.FirstOrDefault(s => s.Id == id) ?? settled.FirstOrDefault(s => s.Id == OrderingSettings.OfBrand))?.Rules ?? OrderingRules.Default;
}

/// <param name="LocationId">Null for those of the brand.</param>
/// <param name="Version">0 where nothing is settled for just that.</param>
internal sealed record SettledRules(Guid? LocationId, int Version, OrderingRules Rules);
