using FoodSaaS.Shared;

namespace FoodSaaS.Contracts.Cms;

/// <summary>A page went live, or a new version of it.</summary>
[EventName("cms.page-published.v1")]
public sealed record PagePublished(Guid PageId, int Version) : IEvent;
