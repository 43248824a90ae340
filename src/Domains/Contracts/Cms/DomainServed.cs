using FoodSaaS.Shared;

namespace FoodSaaS.Contracts.Cms;

/// <summary>The brand's site is served at one more domain of its own, or at one again.</summary>
[EventName("cms.domain-served.v1")]
public sealed record DomainServed(Guid DomainId) : IEvent;
