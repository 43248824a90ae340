using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Tenancy.Recovery;

/// <summary>The present brand's rows were put back to how they were. Whoever keeps something that was made from them makes it again.</summary>
/// <param name="To">The instant that they were put back to.</param>
/// <param name="At">When that was done.</param>
[EventName("accounts.brand-restored.v1")]
public sealed record BrandRestored(Instant To, Instant At) : IEvent;
