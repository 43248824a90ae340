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

    /// <summary>As they hold there, and whether they are settled for just that.</summary>
    public async Task<SettledRules> ReadAsync(Guid? locationId, CancellationToken cancellationToken)
    {
        var id = locationId ?? OrderingSettings.OfBrand;
        var settled = await ReadAsync(s => s.Id == id || s.Id == OrderingSettings.OfBrand, cancellationToken);
        var own = settled.FirstOrDefault(s => s.Id == id);
        return new SettledRules(locationId, own?.Version ?? 0, own is { FollowsBrand: false }, RulesOf(id, settled));
    }

    private async Task<List<OrderingSettings>> ReadAsync(System.Linq.Expressions.Expression<Func<OrderingSettings, bool>> which, CancellationToken cancellationToken)
    {
        var settled = await db.Settings.AsNoTracking().Where(which).ToListAsync(cancellationToken);
        tags.Name(OrderingTags.Settings);
        return settled;
    }

    private static OrderingRules RulesOf(Guid id, List<OrderingSettings> settled) =>
        (settled.FirstOrDefault(s => s.Id == id && !s.FollowsBrand) ?? settled.FirstOrDefault(s => s.Id == OrderingSettings.OfBrand))?.Rules ?? OrderingRules.Default;
}

/// <param name="LocationId">Null for those of the brand.</param>
/// <param name="Version">0 where nothing was ever settled for just that.</param>
/// <param name="IsOwn">Whether they are settled for just that; else they are the brand's, or what all have.</param>
internal sealed record SettledRules(Guid? LocationId, int Version, bool IsOwn, OrderingRules Rules);
