using NodaTime;

namespace FoodSaaS.Integrations.Domain;

/// <summary>Bounds of replaying.</summary>
internal static class Redelivery
{
    public const int MostAtOnce = 10_000;

    public static readonly Duration BetweenTests = Duration.FromSeconds(2);
}
