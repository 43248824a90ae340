using System.ComponentModel;
using FoodSaaS.Contracts.Locations;
using FoodSaaS.Ordering.Domain.Settings;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Ordering.Application.Settings;

[Description("The location that shall take orders as the brand does.")]
internal sealed record ResetOrderingSettingsInput(
    [property: Description("The version that was seen; another one is answered with STALE_VERSION.")] int Version,
    [property: Description("The location.")] GlobalId LocationId);

/// <summary>Takes back what a place has settled for itself. The history keeps it.</summary>
internal sealed class ResetOrderingSettings(OrderingDb db, GetOrderingRules rules, IServingPlaces places)
{
    public async Task<Result<SettledRules>> ExecuteAsync(ResetOrderingSettingsInput input, CancellationToken cancellationToken)
    {
        var id = input.LocationId.Of(OrderingIds.Location);
        if (await places.FindAsync(id, cancellationToken) is null) return SettingsErrors.LocationNotFound;
        var own = await db.Settings.FirstOrDefaultAsync(s => s.Id == id, cancellationToken);
        if ((own?.Version ?? 0) != input.Version) return SettingsErrors.Stale;
        if (own is { FollowsBrand: false })
        {
            own.FollowBrand();
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                return SettingsErrors.Stale;
            }
        }

        return await rules.ReadAsync(id, cancellationToken);
    }
}
