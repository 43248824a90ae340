using FoodSaaS.Locations.Application;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Locations.Api;

internal sealed class LocationType : ObjectType<LocationView>
{
    public LocationType()
        : base("Location", "A place where the brand serves its guests.")
    {
        GlobalId(l => l.Id);
        Field("slug", AccessRule.Inherited, "Its name in addresses.", l => l.Slug);
        Field("name", AccessRule.Inherited, "Its name in the answer's language.", (l, c) => c.Text(l.Name));
        Field("nameTranslations", AccessRule.Inherited, "Its name in all languages.", l => l.Name.ToTranslations()).Sized(FieldCost.Languages);
        Field("address", AccessRule.Inherited, "Where it is.", l => l.Address);
        Optional("latitude", AccessRule.Inherited, "Degrees north, −90 to 90 (WGS 84).", l => l.Latitude);
        Optional("longitude", AccessRule.Inherited, "Degrees east, −180 to 180 (WGS 84).", l => l.Longitude);
        Optional("phone", AccessRule.Inherited, "Telephone number in E.164.", l => l.Phone);
        Optional("email", AccessRule.Inherited, "E-mail address for guests.", l => l.Email);
        Field("timeZone", AccessRule.Inherited, "IANA time zone of its wall clock.", l => l.Schedule.TimeZone);
        Field("openingHours", AccessRule.Inherited, "Weekly opening hours of its doors on its wall clock, Monday morning first.", l => l.Schedule.Doors.Periods).Sized(7);
        Optional("note", AccessRule.Inherited, "A word to guests in the answer's language.", (l, c) => l.Note.IsEmpty ? null : c.Text(l.Note));
        Field("noteTranslations", AccessRule.Inherited, "The word to guests in all languages.", l => l.Note.ToTranslations()).Sized(FieldCost.Languages);
        AddHours();
        Field("version", AccessRule.Inherited, "Grows by one with every change; `updateLocation` asks for it.", l => l.Version);
    }

    private void AddHours()
    {
        Field("serviceHours", AccessRule.Inherited, "The services that do not keep the hours of the doors.", l => l.Schedule.Services).Sized(2);
        Field("exceptions", AccessRule.Inherited, "Days on which other hours hold than the week's, earliest first.", LocationClock.Exceptions, Argument.WithDefault("upcoming", false, "Leaves out those that were over before yesterday."));
        Field("isOpen", AccessRule.Inherited, "Whether its doors are open, or a service takes orders.", (l, c) => LocationClock.Ask(l, c, (t, at) => t.IsOpenAt(at), (t, at) => t.NextChange(at)), Whose(), When());
        Optional("nextChange", AccessRule.Inherited, "When that changes next; null when it never does.", (l, c) => LocationClock.Ask(l, c, (t, at) => t.NextChange(at), (t, at) => t.NextChange(at)), Whose(), When());
        Optional("nextOpening", AccessRule.Inherited, "When it opens next, after the next closing where it is open; null when it never does.", (l, c) => LocationClock.Ask(l, c, (t, at) => t.NextOpening(at), (t, at) => t.NextOpening(at)), Whose(), When());
        Optional("pause", AccessRule.Inherited, "The pause that is on now.", LocationClock.Pause);
        Optional("busy", AccessRule.Inherited, "Busy mode, while it is on.", LocationClock.Busy);
    }

    private static Argument Whose() => Argument.Optional<ServiceType>("service", "Of which service; of the doors where left out.");

    private static Argument When() => Argument.Optional<Instant>("at", "At which instant; now where left out. Before 1970 and after 2200 it is as at those.");
}
