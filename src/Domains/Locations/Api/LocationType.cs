using FoodSaaS.Locations.Application;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Freshness;
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
        Field("nameTranslations", AccessRule.Inherited, "Its name in all languages.", l => l.Name.ToTranslations());
        Field("address", AccessRule.Inherited, "Where it is.", l => l.Address);
        Optional("latitude", AccessRule.Inherited, "Degrees north, −90 to 90 (WGS 84).", l => l.Latitude);
        Optional("longitude", AccessRule.Inherited, "Degrees east, −180 to 180 (WGS 84).", l => l.Longitude);
        Optional("phone", AccessRule.Inherited, "Telephone number in E.164.", l => l.Phone);
        Optional("email", AccessRule.Inherited, "E-mail address for guests.", l => l.Email);
        Field("timeZone", AccessRule.Inherited, "IANA time zone of its wall clock.", l => l.TimeZone);
        Field("openingHours", AccessRule.Inherited, "Weekly opening hours on its wall clock, Monday morning first.", l => l.Hours.Periods);
        Optional("note", AccessRule.Inherited, "A word to guests in the answer's language.", (l, c) => l.Note.IsEmpty ? null : c.Text(l.Note));
        Field("noteTranslations", AccessRule.Inherited, "The word to guests in all languages.", l => l.Note.ToTranslations());
        Field("isOpen", AccessRule.Inherited, "Whether its doors are open now.", (l, c) => l.IsOpenAt(ClockOf(l, c)));
        Optional("nextChange", AccessRule.Inherited, "When its doors open or close next; null when they never do.", (l, c) => l.NextChange(ClockOf(l, c)));
        Field("version", AccessRule.Inherited, "Grows by one with every change; `updateLocation` asks for it.", l => l.Version);
    }

    // An answer that was made by the clock is good until the doors open or close.
    private static Instant ClockOf(LocationView location, FieldContext c)
    {
        var now = c.Service<IClock>().GetCurrentInstant();
        if (location.NextChange(now) is { } change) c.Service<ICacheTags>().ChangesAt(change);
        return now;
    }
}
