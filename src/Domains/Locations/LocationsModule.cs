using FoodSaaS.Contracts.Locations;
using FoodSaaS.Locations.Api;
using FoodSaaS.Locations.Application;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Locations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Locations;

/// <summary>Where a brand serves its guests, and when.</summary>
public sealed class LocationsModule : IModule
{
    public string Name => "locations";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddTenantDb<LocationsDb>();
        services.AddScoped<ILocationDirectory, LocationDirectory>().AddScoped<IServingPlaces, ServingPlaces>();
        services.AddScoped<GetLocations>().AddScoped<CreateLocation>().AddScoped<UpdateLocation>().AddScoped<SetOpeningHours>().AddScoped<DeleteLocation>();
        services.AddScoped<SetServiceHours>().AddScoped<SetHoursExceptions>().AddScoped<PauseLocation>().AddScoped<ResumeLocation>().AddScoped<SetBusyMode>();
    }

    public void AddGraphQL(SchemaParts schema)
    {
        schema.Type<LocationView, LocationType>().Type<Address, AddressType>().Type<OpeningPeriod, OpeningPeriodType>();
        schema.Type<ServiceHours, ServiceHoursType>().Type<HoursException, HoursExceptionType>().Type<DayHours, DayHoursType>().Type<Pause, PauseType>().Type<BusyMode, BusyModeType>();
        schema.Input<AddressInput>().Input<OpeningPeriodInput>().Input<HoursExceptionInput>().Input<DayHoursInput>();
        LocationsQueries.Add(schema);
        LocationsMutations.Add(schema);
        HoursMutations.Add(schema);
    }
}
