using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Contracts.Locations;

/// <summary>Where orders can be placed, and when. Reads name the cache tags of what they return.</summary>
public interface IServingPlaces
{
    /// <summary>All of the brand, the oldest first.</summary>
    Task<IReadOnlyList<ServingPlace>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Null where there is none (any more).</summary>
    Task<ServingPlace?> FindAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="Point">Null where nobody said where on earth it is.</param>
/// <param name="Phone">E.164.</param>
/// <param name="TimeZone">IANA zone id of its wall clock.</param>
public sealed record ServingPlace(Guid Id, Slug Slug, LocalizedText Name, Address Address, GeoPoint? Point, string? Phone, string TimeZone, IServiceTimes Times)
{
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[TimeZone];
}

/// <summary>When the services of a place take orders: pure functions of the clock.</summary>
public interface IServiceTimes
{
    ServiceState StateOf(ServiceType service, Instant at);

    /// <summary>The times without a break in which a service is open between two instants, in order, pauses left out; the first may have begun before and the last end after them.</summary>
    IReadOnlyList<Stretch> Open(ServiceType service, Instant from, Instant until);

    /// <summary>Minutes that the kitchen needs more than usual; 0 where it is not busy.</summary>
    int BusyMinutes(Instant at);
}

/// <param name="IsOffered">Whether it has any hours at all, now or later.</param>
/// <param name="IsPaused">Somebody stopped orders; the doors may be open.</param>
/// <param name="PausedUntil">Null where nothing is paused, and where somebody must resume.</param>
/// <param name="NextOpening">Null where it never opens again by itself.</param>
/// <param name="ChangesAt">When any of this is different by itself; null where it never is.</param>
public sealed record ServiceState(bool IsOffered, bool IsOpen, bool IsPaused, Instant? PausedUntil, Instant? NextOpening, Instant? ChangesAt);
