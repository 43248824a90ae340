namespace FoodSaaS.Contracts.Locations;

/// <summary>The brand's locations, for modules whose data differs by location.</summary>
public interface ILocationDirectory
{
    /// <summary>All of the brand, the oldest first. Names the cache tags of what it returns.</summary>
    Task<IReadOnlyList<LocationEntry>> AllAsync(CancellationToken cancellationToken);
}

/// <param name="Id">Of the location.</param>
/// <param name="TimeZone">IANA zone id in which its days begin.</param>
public sealed record LocationEntry(Guid Id, string TimeZone);
