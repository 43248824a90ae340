using FoodSaaS.Shared;

namespace FoodSaaS.Contracts.Cms;

/// <summary>An entry of one of the brand's own content types went live, or a new version of it.</summary>
[EventName("cms.entry-published.v1")]
public sealed record EntryPublished(Guid EntryId, int Version) : IEvent;
