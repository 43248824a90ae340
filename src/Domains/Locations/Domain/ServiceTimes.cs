using FoodSaaS.Contracts.Locations;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Locations.Domain;

/// <summary>A place's schedule and busy mode, as other modules ask them.</summary>
internal sealed class ServiceTimes(Schedule schedule, BusyMode? busy) : IServiceTimes
{
    public ServiceState StateOf(ServiceType service, Instant at)
    {
        var timetable = schedule.Of(service);
        var pause = schedule.Pause is { } known && known.Services.Contains(service) && known.IsOnAt(at) ? known : null;
        var (isOpen, nextOpening) = (timetable.IsOpenAt(at), timetable.NextOpening(at));
        var isOffered = isOpen || nextOpening is not null || (pause is not null && WithoutPause(service, at));
        return new ServiceState(isOffered, isOpen, pause is not null, pause?.Until, nextOpening, Earliest(timetable.NextChange(at), pause?.Until));
    }

    public IReadOnlyList<Stretch> Open(ServiceType service, Instant from, Instant until) => schedule.Of(service).Between(from, until);

    public int BusyMinutes(Instant at) => busy is { } on && on.IsOnAt(at) ? on.Minutes : 0;

    private bool WithoutPause(ServiceType service, Instant at)
    {
        var usual = (schedule with { Pause = null }).Of(service);
        return usual.IsOpenAt(at) || usual.NextOpening(at) is not null;
    }

    private static Instant? Earliest(Instant? one, Instant? other) => one is { } a && other is { } b ? Instant.Min(a, b) : one ?? other;
}
