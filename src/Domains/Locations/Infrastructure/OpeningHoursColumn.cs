using System.Text.Json;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FoodSaaS.Locations.Infrastructure;

/// <summary>Opening hours are one jsonb document: they are read and replaced as a whole.</summary>
internal sealed class OpeningHoursColumn() : ValueConverter<OpeningHours, string>(h => Write(h), json => Read(json))
{
    private static string Write(OpeningHours hours) => JsonSerializer.Serialize(hours.Periods, EventJson.Options);

    private static OpeningHours Read(string json) => new(JsonSerializer.Deserialize<List<OpeningPeriod>>(json, EventJson.Options)!);
}

internal sealed class OpeningHoursComparer() : ValueComparer<OpeningHours>((a, b) => object.Equals(a, b), h => h.GetHashCode(), h => h);
