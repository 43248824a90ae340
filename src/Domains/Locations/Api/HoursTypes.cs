using FoodSaaS.Locations.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Locations.Api;

internal sealed class OpeningPeriodType : ObjectType<OpeningPeriod>
{
    public OpeningPeriodType()
        : base("OpeningPeriod", "A stretch of one weekday on which the doors are open. It ends on the next day when `closes` is not after `opens`.")
    {
        Field("day", AccessRule.Inherited, "The day on which it opens.", p => p.Day);
        Field("opens", AccessRule.Inherited, "When the doors open.", p => p.Opens);
        Field("closes", AccessRule.Inherited, "When they close; 00:00 to 00:00 is the whole day.", p => p.Closes);
    }
}

internal sealed class ServiceHoursType : ObjectType<ServiceHours>
{
    public ServiceHoursType()
        : base("ServiceHours", "The weekly hours of a service that does not keep those of the doors.")
    {
        Field("service", AccessRule.Inherited, "Whose hours they are.", s => s.Service);
        Field("hours", AccessRule.Inherited, "On the location's wall clock, Monday morning first; empty when the service is not offered.", s => s.Periods);
    }
}

internal sealed class DayHoursType : ObjectType<DayHours>
{
    public DayHoursType()
        : base("DayHours", "From when to when on one day. It ends on the next day when `closes` is not after `opens`.")
    {
        Field("opens", AccessRule.Inherited, "When it opens.", h => h.Opens);
        Field("closes", AccessRule.Inherited, "When it closes; 00:00 to 00:00 is the whole day.", h => h.Closes);
    }
}

internal sealed class HoursExceptionType : ObjectType<HoursException>
{
    public HoursExceptionType()
        : base("HoursException", "Days on which other hours hold than the week's. What is about one service goes before what is about the place.")
    {
        Field("from", AccessRule.Inherited, "The first day, on the location's calendar.", e => e.From);
        Field("until", AccessRule.Inherited, "The last day.", e => e.Until);
        Optional("service", AccessRule.Inherited, "The one service that it is about; null: the doors and every service that is offered.", e => e.Service);
        Field("hours", AccessRule.Inherited, "The hours that begin on each of these days; empty when it is closed.", e => e.Hours);
        Optional("reason", AccessRule.Inherited, "The reason, in the answer's language.", (e, c) => e.Reason.IsEmpty ? null : c.Text(e.Reason));
        Field("reasonTranslations", AccessRule.Inherited, "The reason in all languages.", e => e.Reason.ToTranslations()).Sized(FieldCost.Languages);
    }
}

internal sealed class PauseType : ObjectType<Pause>
{
    public PauseType()
        : base("Pause", "Services that take no orders for a while. The doors may be open.")
    {
        Field("since", AccessRule.Inherited, "When it began.", p => p.Since);
        Optional("until", AccessRule.Inherited, "When it ends by itself; null when somebody must resume.", p => p.Until);
        Field("services", AccessRule.Inherited, "The services that take no orders.", p => p.Services);
        Optional("reason", AccessRule.Inherited, "The reason, in the answer's language.", (p, c) => p.Reason.IsEmpty ? null : c.Text(p.Reason));
        Field("reasonTranslations", AccessRule.Inherited, "The reason in all languages.", p => p.Reason.ToTranslations()).Sized(FieldCost.Languages);
    }
}

internal sealed class BusyModeType : ObjectType<BusyMode>
{
    public BusyModeType()
        : base("BusyMode", "The kitchen needs longer than usual.")
    {
        Field("minutes", AccessRule.Inherited, "Minutes of preparation on top of the usual ones, 1 to 240.", b => b.Minutes);
        Optional("until", AccessRule.Inherited, "When it ends by itself; null when somebody must end it.", b => b.Until);
    }
}
