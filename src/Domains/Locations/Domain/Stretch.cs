using NodaTime;

namespace FoodSaaS.Locations.Domain;

/// <summary>A time without a break during which a place is open; it is closed again at the instant <paramref name="Closes"/>.</summary>
internal readonly record struct Stretch(Instant Opens, Instant Closes)
{
    /// <summary>What is left of it without another one: nothing, one piece or two.</summary>
    public IEnumerable<Stretch> Without(Stretch other)
    {
        if (other.Opens > Opens) yield return this with { Closes = Instant.Min(Closes, other.Opens) };
        if (other.Closes < Closes) yield return this with { Opens = Instant.Max(Opens, other.Closes) };
    }
}
