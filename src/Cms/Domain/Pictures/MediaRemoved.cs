using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Domain.Pictures;

/// <summary>A picture went a day ago: pages that were made before are gone, and its bytes can go, too.</summary>
[EventName("cms.media-removed.v1")]
internal sealed record MediaRemoved(string Hash) : IEvent
{
    /// <summary>How long bytes stay, for pages that visitors have open.</summary>
    public const int DaysLater = 1;
}
