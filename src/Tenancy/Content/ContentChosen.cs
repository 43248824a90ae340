using FoodSaaS.Shared;

namespace FoodSaaS.Tenancy.Content;

/// <summary>A brand with a database of its own has other content types than the registry says. Which, its own rows tell.</summary>
[EventName("content.model-chosen.v1")]
public sealed record ContentChosen : IEvent;
