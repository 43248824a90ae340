using FoodSaaS.Locations.Application;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Locations.Api;

/// <summary>What changes when a location is open and how quickly it serves.</summary>
internal static class HoursMutations
{
    private static readonly AccessRule MayEdit = AccessRule.May(Permission.EditLocations);

    public static void Add(SchemaParts schema)
    {
        schema.AddMutation<SetOpeningHoursInput, LocationView>(
            "setOpeningHours",
            MayEdit,
            "Replaces the weekly hours of a location's doors, and of the services that keep them. Two periods at once are refused (HOURS_OVERLAP), the night from Sunday to Monday included.",
            "location",
            "The location as it is now.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<SetOpeningHours, LocationView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<SetServiceHoursInput, LocationView>(
            "setServiceHours",
            MayEdit,
            "Gives a service of a location weekly hours of its own, takes it out of the offer, or lets it keep the hours of the doors again. Errors: HOURS_OVERLAP, HOURS_TOO_MANY.",
            "location",
            "The location as it is now.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<SetServiceHours, LocationView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<SetHoursExceptionsInput, LocationView>(
            "setHoursExceptions",
            MayEdit,
            "Replaces the exceptions to a location's weekly hours. Errors name the line: EXCEPTIONS_OVERLAP (two about the same thing on one day), HOURS_OVERLAP, HOURS_TOO_MANY, EXCEPTION_BACKWARDS, EXCEPTION_TOO_LONG, EXCEPTION_TOO_FAR, EXCEPTIONS_TOO_MANY, LOCALE_UNKNOWN, TEXT_TOO_LONG.",
            "location",
            "The location as it is now.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<SetHoursExceptions, LocationView>(u => u.ExecuteAsync(input, c.Cancelled)));
        AddOfToday(schema);
    }

    private static void AddOfToday(SchemaParts schema)
    {
        schema.AddMutation<PauseLocationInput, LocationView>(
            "pauseLocation",
            MayEdit,
            "Has services of a location take no orders from now on. Its doors stay as they are. Errors: SERVICES_MISSING, END_IN_PAST, END_TOO_FAR, LOCALE_UNKNOWN, TEXT_TOO_LONG.",
            "location",
            "The location as it is now.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<PauseLocation, LocationView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<ResumeLocationInput, LocationView>(
            "resumeLocation",
            MayEdit,
            "Ends a location's pause; changes nothing where there is none.",
            "location",
            "The location as it is now.",
            [ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<ResumeLocation, LocationView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<SetBusyModeInput, LocationView>(
            "setBusyMode",
            MayEdit,
            "Adds minutes to a location's usual preparation, or ends that. Errors: BUSY_MINUTES_OUT_OF_RANGE, END_IN_PAST, END_TOO_FAR, END_UNWANTED.",
            "location",
            "The location as it is now.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<SetBusyMode, LocationView>(u => u.ExecuteAsync(input, c.Cancelled)));
    }
}
