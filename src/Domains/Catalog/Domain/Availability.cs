using NodaTime;

namespace FoodSaaS.Catalog.Domain;

/// <summary>86 and back: a dish that is off comes back by itself at <paramref name="ReturnsAt"/>, or by hand where that is null. A pure function of the clock.</summary>
internal readonly record struct Availability(bool IsOff, Instant? ReturnsAt)
{
    public static readonly Availability On = default;

    public static Availability Off(Instant? returnsAt) => new(true, returnsAt);

    /// <summary>From the very instant of the return on.</summary>
    public bool IsAvailableAt(Instant now) => !IsOff || ReturnsAt <= now;

    /// <summary>When the answer changes by itself, or null when it does not.</summary>
    public Instant? NextChangeAfter(Instant now) => IsAvailableAt(now) ? null : ReturnsAt;
}
