using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>Where, how and when somebody wants to eat.</summary>
/// <param name="LocationId">Null for anywhere.</param>
/// <param name="Service">Null for no service in particular.</param>
/// <param name="At">Null for now.</param>
internal sealed record MenuOccasion(Guid? LocationId, ServiceType? Service, Instant? At)
{
    public static readonly MenuOccasion Open = new(null, null, null);
}
