using FoodSaaS.Shared;

namespace FoodSaaS.Locations.Domain;

/// <summary>The weekly hours of a service that does not keep those of the doors. Without any period the service is not offered.</summary>
internal sealed record ServiceHours(ServiceType Service, IReadOnlyList<OpeningPeriod> Periods);
