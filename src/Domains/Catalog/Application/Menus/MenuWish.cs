using System.ComponentModel;
using FoodSaaS.Catalog.Domain.Menus;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Menus;

[Description("From when to when a menu is served on some days of the week, by the wall clock where it is served.")]
internal sealed record DaypartInput(
    [property: Description("The days on which it begins, at least one.")] IReadOnlyList<Weekday> Days,
    [property: Description("When it begins.")] LocalTime From,
    [property: Description("When it ends: on the next day when this is not after `from`; 00:00 to 00:00 is the whole day.")] LocalTime Until)
{
    public Daypart Read(string path, List<Error> errors)
    {
        if (Days.Count == 0) errors.Add(MenuErrors.DaysMissing($"{path}.days"));
        return new Daypart([.. Days.Distinct().Order()], From, Until);
    }
}

/// <summary>What somebody wants of a menu; null leaves what is there.</summary>
internal sealed record MenuWish(
    IReadOnlyList<TranslationInput>? Name, IReadOnlyList<GlobalId>? CategoryIds, IReadOnlyList<GlobalId>? LocationIds, IReadOnlyList<ServiceType>? Services, IReadOnlyList<DaypartInput>? Dayparts);
