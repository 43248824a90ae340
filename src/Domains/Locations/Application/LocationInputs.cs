using System.ComponentModel;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Locations.Application;

[Description("A postal address as it is written on a letter.")]
internal sealed record AddressInput(
    [property: Description("Street and house number, as locals write them; at most 200 characters.")] string Street,
    [property: Description("Postal code; empty where the country has none.")] string PostalCode,
    [property: Description("Town; at most 120 characters.")] string City,
    [property: Description("State, prefecture or county, where letters need it.")] string? Region,
    [property: Description("ISO 3166-1 alpha-2.")] string Country);

[Description("A stretch of one weekday on which the doors are open, on the location's wall clock.")]
internal sealed record OpeningPeriodInput(
    [property: Description("The day on which it opens.")] Weekday Day,
    [property: Description("When the doors open.")] LocalTime Opens,
    [property: Description("When they close: on the next day when this is not after `opens`; 00:00 to 00:00 is the whole day.")] LocalTime Closes)
{
    public OpeningPeriod ToPeriod() => new(Day, Opens, Closes);
}
