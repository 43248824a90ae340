using NodaTime;

namespace FoodSaaS.Accounts.Infrastructure.Apps;

/// <summary>The product's clock, for libraries that ask for the platform's.</summary>
internal sealed class ClockTime(IClock clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.GetCurrentInstant().ToDateTimeOffset();
}
