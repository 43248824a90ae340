using System.ComponentModel;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Locations.Application;

[Description("From when to when on one day, on the location's wall clock.")]
internal sealed record DayHoursInput(
    [property: Description("When it opens.")] LocalTime Opens,
    [property: Description("When it closes: on the next day when this is not after `opens`; 00:00 to 00:00 is the whole day.")] LocalTime Closes);

[Description("Days on which other hours hold than the week's.")]
internal sealed record HoursExceptionInput(
    [property: Description("The first day; at most two years ahead.")] LocalDate From,
    [property: Description("The last day, at most 366 days in all; the first day where left out.")] LocalDate? Until,
    [property: Description("The service that it is about; left out, the doors and every service that is offered.")] ServiceType? Service,
    [property: Description("The hours that begin on each of these days, at most 8; empty closes.")] IReadOnlyList<DayHoursInput> Hours,
    [property: Description("The reason that guests read, at most 160 characters.")] IReadOnlyList<TranslationInput>? Reason)
{
    public HoursException Read(Brand brand, string field, List<Error> errors) => new(
        From,
        Until ?? From,
        Service,
        [.. Hours.Select(h => new DayHours(h.Opens, h.Closes))],
        Translations.Read(Reason, brand, $"{field}.reason", HoursException.MaxReasonLength, required: false, errors));
}
